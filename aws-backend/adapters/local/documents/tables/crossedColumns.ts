import type { PdfCell, PdfLine } from './pdfLines.ts';

/** A column edge needs at least this many lines that respect it, and this many times as many as cross it. */
const timesCrossed = 2;
const minKeeping = 3;
/** Real pages have fewer edges; each is compared with all cells, which hostile files could exploit. */
const maxEdges = 1000;
/** Tolerance in characters for the estimated position of a space: only the width of the whole cell is known. */
const guess = 2;

const crosses = (edge: number, { left, right }: PdfCell): boolean => left < edge && edge < right;

/** Returns the index of the space at an edge, or undefined if there is none. */
const blankAt = (edge: number, { text, left, right }: PdfCell): number | undefined => {
  const letter = ((edge - left) / (right - left)) * text.length;
  const blanks = [...text.matchAll(/ /g)].map(({ index }) => index).toSorted((a, b) => Math.abs(a + 1 - letter) - Math.abs(b + 1 - letter));
  const [nearest] = blanks;
  return nearest !== undefined && Math.abs(nearest + 1 - letter) <= guess ? nearest : undefined;
};

/** Splits a cell that crosses an edge. */
const cutAt = (edge: number, cell: PdfCell): PdfCell[] => {
  const blank = crosses(edge, cell) ? blankAt(edge, cell) : undefined;
  if (blank === undefined) return [cell];
  const { text, left, right } = cell;
  return [
    { text: text.slice(0, blank), left, right: edge },
    { text: text.slice(blank + 1), left: edge, right },
  ];
};

/** Whether a column starts at an edge: the header or most lines respect it, and the others have a space there. */
const isEdge = (edge: number, lines: readonly PdfLine[]): boolean => {
  const crossed = lines.map(({ cells }) => cells.find((cell) => crosses(edge, cell)));
  const across = crossed.filter((cell) => cell !== undefined);
  const keeping = lines.length - across.length;
  const isMostly = keeping >= minKeeping && keeping >= across.length * timesCrossed;
  return across.length > 0 && (isMostly || crossed[0] === undefined) && across.every((cell) => blankAt(edge, cell) !== undefined);
};

/** Splits cells that were merged because their columns are close, at the left edges of the other rows' columns. */
export const withoutCrossing = (run: readonly PdfLine[]): PdfLine[] => {
  const edges = new Set(run.flatMap(({ cells }) => cells.slice(1).map(({ left }) => left)));
  if (edges.size > maxEdges) return [...run];
  let cut = [...run];
  for (const edge of [...edges].toSorted((a, b) => a - b)) {
    if (!isEdge(edge, cut)) continue;
    cut = cut.map((line) => ({ ...line, cells: line.cells.flatMap((cell) => cutAt(edge, cell)) }));
  }
  return cut;
};
