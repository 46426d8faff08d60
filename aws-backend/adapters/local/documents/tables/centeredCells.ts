import type { PdfCell, PdfLine } from './pdfLines.ts';
import { maxTableColumns } from './table.ts';

/** The least ratio of the distance of rows to that of lines in a cell. */
const minRoom = 1.15;
/** The largest distance of lines in a cell, in font heights. */
const linePitch = 2;
const minCells = 3;
/** The largest share of a row's cells that continue on another line. */
const maxContinued = 0.5;

const overlaps = (a: PdfCell, b: PdfCell): boolean => a.left < b.right && b.left < a.right;

/** Splits lines where the distance is larger than the one before or after it, as between rows whose cells have several lines. */
const bandsOf = (lines: readonly PdfLine[]): PdfLine[][] => {
  const gapAbove = (index: number): number => {
    const [before, line] = [lines[index - 1], lines[index]];
    return before && line ? before.base - line.base : Infinity;
  };
  const bands: PdfLine[][] = [];
  lines.forEach((line, index) => {
    const gap = gapAbove(index);
    const isApart = gap > minRoom * Math.min(gapAbove(index - 1), gapAbove(index + 1)) || gap > linePitch * line.height;
    if (isApart || bands.length === 0) bands.push([line]);
    else bands.at(-1)?.push(line);
  });
  return bands;
};

/** Returns the row of a band: one line has all cells, and each other one continues some of them. Undefined if it is something else. */
const rowOf = (band: readonly PdfLine[]): PdfLine | undefined => {
  const [first, last] = [band[0], band.at(-1)];
  const main = band.reduce<PdfLine | undefined>((most, line) => (line.cells.length > (most?.cells.length ?? 0) ? line : most), undefined);
  if (!first || !last || !main || band.length < 2 || main.cells.length < minCells || main.cells.length > maxTableColumns) return undefined;
  const cells = main.cells.map((cell) => ({ ...cell, text: '' }));
  for (const line of band) {
    if (line !== main && line.cells.length > main.cells.length * maxContinued) return undefined;
    for (const cell of line.cells) {
      const [own, another] = cells.filter((each) => overlaps(each, cell));
      if (!own || another) return undefined;
      own.text += (own.text === '' ? '' : ' ') + cell.text;
      Object.assign(own, { left: Math.min(own.left, cell.left), right: Math.max(own.right, cell.right) });
    }
  }
  return { cells, base: first.base, end: last.base, height: main.height };
};

/** Whether the lines of a band are closer to each other than to the bands around it. */
const isClose = (before: PdfLine | undefined, band: readonly PdfLine[], after: PdfLine | undefined): boolean => {
  const [first, last] = [band[0], band.at(-1)];
  if (!first || !last) return false;
  const pitch = band.slice(1).reduce((most, line, index) => Math.max(most, (band[index]?.base ?? 0) - line.base), 0);
  const room = Math.min(before ? before.base - first.base : Infinity, after ? last.base - after.base : Infinity);
  return room > minRoom * pitch;
};

/**
 * Merges the lines of rows whose cells have different numbers of lines, at any vertical alignment: browsers center cells, so that a row
 * begins with a line of its longest cell only.
 */
export const withCenteredCells = (lines: readonly PdfLine[]): PdfLine[] => {
  const bands = bandsOf(lines);
  return bands.flatMap((band, index) => {
    const row = isClose(bands[index - 1]?.at(-1), band, bands[index + 1]?.[0]) ? rowOf(band) : undefined;
    return row ?? band;
  });
};
