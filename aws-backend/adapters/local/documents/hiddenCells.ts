import type { ArchiveParts } from './archiveParts.ts';
import { attributeOf } from './relations.ts';

/** The hidden rows and columns of a sheet, including filtered ones. */
export interface HiddenCells {
  row: (row: number) => boolean;
  column: (column: number) => boolean;
  /** Returns a column's position among the visible ones. */
  placeOf: (column: number) => number;
}

/** support.microsoft.com, "Excel specifications and limits". */
const maxColumns = 16_384;

/** Tags of hidden rows and columns: ECMA-376, part 1, 18.3.1.13 and 18.3.1.73. */
const hiddenTag = /<(?:\w+:)?(?:col|row)\s(?=[^<>]*\shidden\s*=\s*"(?:1|true|on)")[^<>]*>/g;
/** The longest tag; a longer incomplete one is dropped. */
const longestTag = 4096;

const columnIn = (tag: string, name: string): number => Math.min(maxColumns, Math.max(1, Math.trunc(Number(attributeOf(tag, name))) || 1));

/** Finds the hidden rows and columns of a sheet. Streams it, because it may have hundreds of megabytes. */
export const hiddenCells = async (parts: ArchiveParts, part: string): Promise<HiddenCells> => {
  const rows = new Set<number>();
  // Per column: the number of hidden ranges that begin there minus those that have ended.
  const begun = new Int32Array(maxColumns + 2);
  let rest = '';
  for await (const piece of parts.pieces(part)) {
    const xml = rest + piece;
    for (const [tag] of xml.matchAll(hiddenTag)) {
      const row = attributeOf(tag, 'r');
      if (row === '') {
        const [first, behind] = [columnIn(tag, 'min'), columnIn(tag, 'max') + 1];
        begun[first] = (begun[first] ?? 0) + 1;
        begun[behind] = (begun[behind] ?? 0) - 1;
      } else rows.add(Number(row));
    }
    const open = xml.lastIndexOf('<');
    rest = open > xml.lastIndexOf('>') && xml.length - open <= longestTag ? xml.slice(open) : '';
  }
  let [open, seen] = [0, 0];
  const places = Array.from(begun, (change, column) => {
    open += change;
    if (column > 0 && open === 0) seen += 1;
    return { isHidden: open > 0, seen };
  });
  return {
    row: (row) => rows.has(row),
    column: (column) => places[column]?.isHidden ?? false,
    placeOf: (column) => places[column]?.seen ?? column,
  };
};

/** For a sheet without hidden rows and columns. */
export const nothingHidden: HiddenCells = { row: () => false, column: () => false, placeOf: (column) => column };
