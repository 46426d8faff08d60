import { getResolvedPDFJS } from 'unpdf';
import type { TextItem } from './layerLines.ts';
import type { Pdf } from './openPdf.ts';
import { lettersIn, type Operators } from './pdfDrawing.ts';

type Page = Awaited<ReturnType<Pdf['getPage']>>;
type Layers = Awaited<ReturnType<Pdf['getOptionalContentConfig']>>;

/** The layers of a file, if one of them is switched off when it is opened: ISO 32000-1, 8.11. */
const layersOf = async (pdf: Pdf): Promise<Layers | undefined> => {
  const layers = await pdf.getOptionalContentConfig();
  // Its types do not tell that it can be walked through.
  const groups = [...(layers as unknown as Iterable<[string, { visible: boolean }]>)];
  return groups.some(([, { visible }]) => !visible) ? layers : undefined;
};

/** Whether a file has layers that nobody sees who opens it. */
export const hasHiddenLayers = async (pdf: Pdf): Promise<boolean> => (await layersOf(pdf)) !== undefined;

interface Letters {
  letters: string;
  /** For each of them, whether it stands on a layer that is not seen. */
  isHidden: boolean[];
}

/** Letters without the marks that belong to them: pieces of a word are then as long alone as in it. */
const plain = (text: string): string => text.normalize('NFKD').replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The letters of a page in the order that it writes them. */
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

/** The items whose letters are seen: each takes as many of those drawn as it has. Undefined where these are others. */
const seenOf = (items: readonly TextItem[], { letters, isHidden }: Letters): TextItem[] | undefined => {
  let at = 0;
  const seen: TextItem[] = [];
  for (const item of items) {
    const own = plain(item.str);
    const drawn = letters.slice(at, at + own.length);
    // Words that run from right to left are turned around.
    if (own !== drawn && sorted(own) !== sorted(drawn)) return undefined;
    if (!isHidden[at]) seen.push(item);
    at += own.length;
  }
  return at === letters.length ? seen : undefined;
};

/** What is written on a page, and whether some of it is left out: nobody sees it who opens the file. */
export interface SeenText {
  /** Undefined where it is not known which of it that is: then the page has to be looked at. */
  items: readonly TextItem[] | undefined;
  hasHidden: boolean;
}

/** Leaves out what stands on layers that are switched off. */
export const withoutHiddenLayers = async (pdf: Pdf, page: Page, items: readonly TextItem[]): Promise<SeenText> => {
  const layers = await layersOf(pdf);
  if (!layers) return { items, hasHidden: false };
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const drawn = lettersDrawn(OPS, layers, fnArray, argsArray);
  return drawn.isHidden.includes(true) ? { items: seenOf(items, drawn), hasHidden: true } : { items, hasHidden: false };
};
