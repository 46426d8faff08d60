import { localImages } from '../aws-backend/adapters/local/images/localImages.ts';
import { localLanguage } from '../aws-backend/adapters/local/language/localLanguage.ts';
import { runCommand, takeNone } from './command.ts';
import { scoreEntities } from './bench/quality/entities.ts';
import { scoreOcr } from './bench/quality/ocr.ts';
import { scoreSpeech } from './bench/quality/speech.ts';
import { scoreLanguage, scorePersonalData, scoreSentiment } from './bench/quality/text.ts';

const usage = `npm run bench:quality

Scores the embedded engines on labeled samples. Takes a few minutes. Exits with 1 if a target is missed.`;

interface Row {
  what: string;
  sample: string;
  measured: number;
  /** If absent, the value is only reported. */
  target?: number;
  /** For error rates, where lower is better. */
  isError?: boolean;
}

const language = localLanguage();

const textRows = async (): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const parts of [['tuning'], ['unseen'], ['hard'], ['unseen', 'hard']] as const) {
    const { texts, items, recall, precision, exactRecall, exactPrecision } = await scorePersonalData(language, ...parts);
    const [what, sample] = [parts.join(' and '), `${String(items)} items in ${String(texts)} texts`];
    const [found, right] = what === 'hard' ? [{}, {}] : [{ target: 0.95 }, { target: 0.9 }];
    rows.push({ what: `personal data, recall, ${what}`, sample, measured: recall, ...found });
    rows.push({ what: `personal data, precision, ${what}`, sample, measured: precision, ...right });
    rows.push({ what: `personal data, exact recall, ${what}`, sample, measured: exactRecall });
    rows.push({ what: `personal data, exact precision, ${what}`, sample, measured: exactPrecision });
  }
  for (const half of ['tuning', 'unseen', 'hard'] as const) {
    for (const name of ['sentiment', 'moods'] as const) {
      const { texts, share } = await scoreSentiment(language, half, name);
      const what = name === 'sentiment' ? 'sentiment, English' : 'sentiment, German, French and Spanish';
      rows.push({
        what: `${what}, ${half}`,
        sample: `${String(texts)} texts`,
        measured: share,
        ...(half === 'hard' ? {} : { target: 0.85 }),
      });
    }
  }
  const { texts, share } = await scoreLanguage(language);
  return [...rows, { what: 'language', sample: `${String(texts)} texts`, measured: share, target: 0.95 }];
};

const entityRows = async (): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const half of ['tuning', 'unseen'] as const) {
    const { texts, all, categories } = await scoreEntities(language, half);
    const sample = `${String(all.items)} places in ${String(texts)} texts`;
    for (const measure of ['recall', 'precision', 'f1', 'exactF1'] as const)
      rows.push({ what: `entities, ${measure}, ${half}`, sample, measured: all[measure] });
    for (const { category, items, recall, precision, f1 } of categories)
      for (const [measure, measured] of Object.entries({ recall, precision, f1 }))
        rows.push({ what: `${category}, ${measure}, ${half}`, sample: `${String(items)} places`, measured });
  }
  return rows;
};

const demandedPages: ReadonlySet<string> = new Set(['clean', 'photographed']);

const ocrRows = async (): Promise<Row[]> =>
  (await scoreOcr(localImages())).map(({ kind, pages, characters, characterErrorPercent }) => ({
    ...{ what: `OCR, character error %, ${kind}`, sample: `${String(characters)} characters on ${String(pages)} pages` },
    ...{ measured: characterErrorPercent, isError: true, ...(demandedPages.has(kind.split(', ').at(-1) ?? kind) ? { target: 0.5 } : {}) },
  }));

const speechRows = async (): Promise<Row[]> =>
  [...Map.groupBy(await scoreSpeech(), ({ kind }) => kind)].map(([kind, scores]) => {
    const words = scores.reduce((sum, score) => sum + score.words, 0);
    const errors = scores.reduce((sum, score) => sum + score.errors, 0);
    return {
      what: `speech, word error %, ${kind}`,
      sample: `${String(words)} words`,
      measured: (errors / words) * 100,
      target: 5,
      isError: true,
    };
  });

const isMet = ({ measured, target, isError = false }: Row): boolean =>
  target === undefined || (isError ? measured <= target : measured >= target);

await runCommand(usage, async (args) => {
  takeNone(args);
  const rows = [...(await textRows()), ...(await entityRows()), ...(await ocrRows()), ...(await speechRows())];
  console.log('| what | measured | target | sample |\n|---|---|---|---|');
  for (const row of rows) {
    const target = row.target === undefined ? '' : `${row.isError ? '≤' : '≥'} ${String(row.target)}${isMet(row) ? '' : ' MISSED'}`;
    console.log(`| ${row.what} | ${row.measured.toFixed(3)} | ${target} | ${row.sample} |`);
  }
  return rows.every(isMet);
});
// The engines' threads would keep the process running.
process.exit();
