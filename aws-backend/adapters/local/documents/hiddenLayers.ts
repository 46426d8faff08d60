import { getResolvedPDFJS } from 'unpdf';
import type { TextItem } from './layerLines.ts';
import type { Pdf } from './openPdf.ts';
import { lettersIn, type Operators } from './pdfDrawing.ts';

type Page = Awaited<ReturnType<Pdf['getPage']>>;
type Layers = Awaited<ReturnType<Pdf['getOptionalContentConfig']>>;

/** Returns the layers of a file if at least one is hidden by default: ISO 32000-1, 8.11. */
const layersOf = async (pdf: Pdf): Promise<Layers | undefined> => {
  const layers = await pdf.getOptionalContentConfig();
  // pdf.js’s types don’t declare that it is iterable.
  const groups = [...(layers as unknown as Iterable<[string, { visible: boolean }]>)];
  return groups.some(([, { visible }]) => !visible) ? layers : undefined;
};

/** Whether a file has layers that are hidden by default. */
export const hasHiddenLayers = async (pdf: Pdf): Promise<boolean> => (await layersOf(pdf)) !== undefined;

interface Letters {
  letters: string;
  /** For each letter, whether its layer is hidden. */
  isHidden: boolean[];
}

/** Removes combining marks, so that a part of a word has the same length as within the word. */
const plain = (text: string): string => text.normalize('NFKD').replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Returns the letters of a page in drawing order. */
const lettersDrawn = (OPS: Operators, layers: Layers, operators: readonly number[], allArgs: readonly unknown[]): Letters => {
  const open: boolean[] = [];
  let hidden = 0;
  const found: Letters = { letters: '', isHidden: [] };
  operators.forEach((operator, index) => {
    const [first, second] = Array.isArray(allArgs[index]) ? (allArgs[index] as unknown[]) : [];
    if (operator === OPS.beginMarkedContent) open.push(false);
    if (operator === OPS.beginMarkedContentProps) hidden += open[open.push(first === 'OC' && !layers.isVisible(second)) - 1] ? 1 : 0;
    if (operator === OPS.endMarkedContent && open.pop()) hidden -= 1;
    if (operator !== OPS.showText) return;
    const letters = plain(lettersIn(first));
    found.letters += letters;
    for (let each = 0; each < letters.length; each += 1) found.isHidden.push(hidden > 0);
  });
  return found;
};

const sorted = (letters: string): string => Array.from(letters).sort().join('');

/** Returns the visible items by matching them with the drawn letters. Undefined if they don't match. */
const seenOf = (items: readonly TextItem[], { letters, isHidden }: Letters): TextItem[] | undefined => {
  let at = 0;
  const seen: TextItem[] = [];
  for (const item of items) {
    const own = plain(item.str);
    const drawn = letters.slice(at, at + own.length);
    // Right-to-left words are reversed.
    if (own !== drawn && sorted(own) !== sorted(drawn)) return undefined;
    if (!isHidden[at]) seen.push(item);
    at += own.length;
  }
  return at === letters.length ? seen : undefined;
};

/** The visible text of a page, and whether hidden text was left out. */
export interface SeenText {
  /** Undefined if it is unknown which items are hidden, so that the page needs OCR. */
  items: readonly TextItem[] | undefined;
  hasHidden: boolean;
}

/** Removes the text of hidden layers. */
export const withoutHiddenLayers = async (pdf: Pdf, page: Page, items: readonly TextItem[]): Promise<SeenText> => {
  const layers = await layersOf(pdf);
  if (!layers) return { items, hasHidden: false };
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const drawn = lettersDrawn(OPS, layers, fnArray, argsArray);
  return drawn.isHidden.includes(true) ? { items: seenOf(items, drawn), hasHidden: true } : { items, hasHidden: false };
};
