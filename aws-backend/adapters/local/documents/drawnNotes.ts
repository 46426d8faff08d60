import { getResolvedPDFJS } from 'unpdf';
import type { Pdf } from './openPdf.ts';
import { lettersIn, numbers, type Operators } from './pdfDrawing.ts';

type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** Returns the separator before the next text: a line break if a new text object begins or the position moves vertically. */
const gapAt = (OPS: Operators, operator: number, args: unknown): string => {
  if ([OPS.beginText, OPS.nextLine, OPS.setTextMatrix].includes(operator)) return '\n';
  const isMove = [OPS.moveText, OPS.setLeadingMoveText].includes(operator);
  if (isMove) return numbers(args)[1] === 0 ? ' ' : '\n';
  return '';
};

/** Adjustments between glyphs that count as a space, in thousandths of the font size: ISO 32000-1, 9.4.3. */
const minBlank = -200;
const withBlanks = (glyphs: unknown): string =>
  Array.isArray(glyphs)
    ? glyphs.map((glyph) => (typeof glyph === 'number' ? (glyph < minBlank ? ' ' : '') : lettersIn([glyph]))).join('')
    : '';

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/** Returns the text in the appearance of annotations, by ID: the names in signatures and stamps are only there. */
export const drawnInNotes = async (page: Page): Promise<ReadonlyMap<string, string>> => {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const said = new Map<string, string>();
  let id: unknown;
  fnArray.forEach((operator, index) => {
    const args: unknown = argsArray[index];
    if (operator === OPS.beginAnnotation) id = Array.isArray(args) ? args[0] : undefined;
    if (operator === OPS.endAnnotation) id = undefined;
    if (typeof id !== 'string') return;
    const words = operator === OPS.showText && Array.isArray(args) ? withBlanks(args[0]) : gapAt(OPS, operator, args);
    said.set(id, (said.get(id) ?? '') + words);
  });
  return new Map([...said].map(([note, text]) => [note, tidy(text)]));
};
