import { dateText, writtenDate } from './shownValues.ts';

/** A cell of letters, of TRUE and FALSE, of a day that is written out or of a fault, with what is in it: ECMA-376, part 1, 18.3.1.4. */
const cell = /<c\s(?<around>[^<>]*\s?t="(?<kind>b|d|e|inlineStr)"[^<>]*)>(?<inside>(?:(?!<\/?c[\s>])[^])*)<\/c>/g;
const phonetic = /<rPh\s[^]*?<\/rPh>/g;
/** What stands between two pieces of one text that look unlike each other. */
const seam = /<\/t>(?:(?!<t[\s>])[^])*<t(?:\s[^<>]*)?>/g;
const truth = /<v>(\d)<\/v>/;
const written = /<v>([^<]*)<\/v>/;

/** A day as the other cells of a workbook show theirs. */
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

/** No cell has more letters, with all that is written around them: it holds 32,767. */
const mostLetters = 512 * 1024;

/** Before the last cell that begins in a text, which may go on behind it. */
const cutOf = (text: string): number => {
  const start = text.lastIndexOf('<c ');
  return start < 0 || text.length - start > mostLetters ? Math.max(0, text.length - 2) : start;
};

/**
 * A sheet whose cells say what exceljs overlooks where it reads row by row: that a formula came to TRUE, FALSE or a fault, which it takes for numbers, as
 * it does days that are written out, and all pieces of a text that is kept in its cell, of which it takes the last one.
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
