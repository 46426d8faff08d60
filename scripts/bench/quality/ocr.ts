import type { Images } from '../../../aws-backend/ports/images.ts';
import { editDistance } from './editDistance.ts';
import { askew, coarse, dark, photographed, printed, ruled, turned } from './pages/makePage.ts';
import { otherTexts, pageTexts } from './pages/texts.ts';

/** The error rate of the engine on pages of one kind. */
export interface OcrScore {
  kind: string;
  pages: number;
  characters: number;
  errors: number;
  /** Errors per hundred characters, where a run of white space counts as one space. */
  characterErrorPercent: number;
}

const fonts = ['serif', 'sans-serif', 'monospace'];

type Change = (page: Buffer) => Promise<Buffer>;

/** How a printed page is modified before it is recognized. */
const kinds = {
  clean: (page) => Promise.resolve(page),
  photographed,
  'rotated by 90°': turned,
  'dark mode': dark,
  coarse,
  askew,
  'ruled form': ruled,
} satisfies Record<string, Change>;

const oneBlank = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const scoreKind = async (images: Images, kind: string, change: Change, texts: readonly (readonly string[])[]): Promise<OcrScore> => {
  const score = { kind, pages: 0, characters: 0, errors: 0 };
  for (const lines of texts)
    for (const font of fonts) {
      const bytes = await change(await printed(lines, font));
      const { text } = await images.read({ bytes, format: kind.endsWith('clean') ? 'png' : 'jpeg' });
      const expected = oneBlank(lines.join('\n'));
      score.pages += 1;
      score.characters += expected.length;
      score.errors += editDistance(expected, oneBlank(text));
    }
  return { ...score, characterErrorPercent: (score.errors / score.characters) * 100 };
};

/** Recognizes labelled pages, rendered from texts of our own in three fonts, and counts the errors. */
export const scoreOcr = async (images: Images): Promise<OcrScore[]> => {
  const scores: OcrScore[] = [];
  for (const [kind, change] of Object.entries(kinds)) scores.push(await scoreKind(images, kind, change, Object.values(pageTexts)));
  for (const [language, lines] of Object.entries(otherTexts))
    for (const kind of ['clean', 'photographed'] as const)
      scores.push(await scoreKind(images, `${language}, ${kind}`, kinds[kind], [lines]));
  return scores;
};
