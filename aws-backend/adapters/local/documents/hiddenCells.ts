import type { ArchiveParts } from './archiveParts.ts';
import { attributeOf } from './relations.ts';

/** Rows and columns that nobody sees who opens a workbook, as those that a filter leaves out. */
export interface HiddenCells {
  row: (row: number) => boolean;
  column: (column: number) => boolean;
  /** Where a column stands among those that are seen. */
  placeOf: (column: number) => number;
}

/** support.microsoft.com, "Excel specifications and limits". */
const mostColumns = 16_384;

/** What lists hidden rows and columns: ECMA-376, part 1, 18.3.1.13 and 18.3.1.73. */
const hiddenTag = /<(?:\w+:)?(?:col|row)\s(?=[^<>]*\shidden\s*=\s*"(?:1|true|on)")[^<>]*>/g;
/** No tag is longer: what is left of one is not kept beyond. */
const longestTag = 4096;

/** Finds what is hidden on a sheet, piece by piece: one may have hundreds of megabytes. */
export const hiddenCells = async (parts: ArchiveParts, part: string): Promise<HiddenCells> => {
  const rows = new Set<number>();
  const columns = new Set<number>();
  let rest = '';
  for await (const piece of parts.pieces(part)) {
    const xml = rest + piece;
    for (const [tag] of xml.matchAll(hiddenTag)) {
      const row = attributeOf(tag, 'r');
      const last = Math.min(mostColumns, Number(attributeOf(tag, 'max')));
      if (row === '') for (let column = Number(attributeOf(tag, 'min')); column <= last; column += 1) columns.add(column);
      else rows.add(Number(row));
    }
    const open = xml.lastIndexOf('<');
    rest = open > xml.lastIndexOf('>') && xml.length - open <= longestTag ? xml.slice(open) : '';
  }
  let seen = 0;
  const places = Array.from({ length: mostColumns + 1 }, (_, column) => (columns.has(column) || column === 0 ? seen : (seen += 1)));
  return { row: (row) => rows.has(row), column: (column) => columns.has(column), placeOf: (column) => places[column] ?? column };
};

/** A sheet of which everything is seen. */
export const nothingHidden: HiddenCells = { row: () => false, column: () => false, placeOf: (column) => column };
