import { dateText, writtenDate } from './shownValues.ts';

/** A cell with an inline string, a boolean, an ISO date or an error: ECMA-376, part 1, 18.3.1.4. */
const cell = /<c\s(?<around>[^<>]*\s?t="(?<kind>b|d|e|inlineStr)"[^<>]*)>(?<inside>(?:(?!<\/?c[\s>])[^])*)<\/c>/g;
const phonetic = /<rPh\s[^]*?<\/rPh>/g;
/** The tags between two runs of a text. */
const seam = /<\/t>(?:(?!<t[\s>])[^])*<t(?:\s[^<>]*)?>/g;
const truth = /<v>(\d)<\/v>/;
const written = /<v>([^<]*)<\/v>/;

/** Formats an ISO date as other date cells are. */
export const dayInLetters = (words: string): string => {
  const date = writtenDate(words);
  return date ? dateText(date, false) : words;
};

const asLetters = (whole: string, around: string, kind: string, inside: string): string => {
  if (kind === 'inlineStr') return `<c ${around}>${inside.replace(phonetic, '').replace(seam, '')}</c>`;
  if (kind === 'd') {
    return `<c ${around.replace('t="d"', 't="str"')}>${inside.replace(written, (_, words: string) => `<v>${dayInLetters(words)}</v>`)}</c>`;
  }
  if (!inside.includes('<f')) return whole;
  const said = kind === 'e' ? inside : inside.replace(truth, (_, digit: string) => `<v>${digit === '0' ? 'FALSE' : 'TRUE'}</v>`);
  return `<c ${around.replace(`t="${kind}"`, 't="str"')}>${said}</c>`;
};

/** The longest XML of a cell, whose text has at most 32,767 characters. */
const maxLetters = 512 * 1024;

/** Returns the index of the last cell that starts in a chunk, because it may continue in the next. */
const cutOf = (text: string): number => {
  const start = text.lastIndexOf('<c ');
  return start < 0 || text.length - start > maxLetters ? Math.max(0, text.length - 2) : start;
};

/**
 * Rewrites the cells of a sheet that exceljs misreads when streaming: it takes boolean and error results of formulas and ISO dates for
 * numbers, and keeps only the last run of inline strings.
 */
export async function* cellsAsLetters(sheet: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder();
  let open = '';
  const plain = (text: string): Buffer =>
    Buffer.from(
      text.replace(cell, (whole: string, around: string, kind: string, inside: string) => asLetters(whole, around, kind, inside)),
    );
  for await (const piece of sheet) {
    open += decoder.decode(piece, { stream: true });
    const cut = cutOf(open);
    yield plain(open.slice(0, cut));
    open = open.slice(cut);
  }
  yield plain(open + decoder.decode());
}
