import type { PdfCell, PdfLine } from './pdfLines.ts';

/** Lines that keep a column apart are so many times those that write across its edge, and at least so many. */
const timesCrossed = 2;
const fewestKeeping = 3;
/** Cells of a page begin at fewer places; where they do not, as in a file made to take for ever, each would be compared with all cells. */
const mostEdges = 1000;
/** Letters by which the place of a blank is guessed wrong: only the width of the whole is known. */
const guess = 2;

const crosses = (edge: number, { left, right }: PdfCell): boolean => left < edge && edge < right;

/** Where the blank is that stands at an edge; undefined where none does. */
const blankAt = (edge: number, { text, left, right }: PdfCell): number | undefined => {
  const letter = ((edge - left) / (right - left)) * text.length;
  const blanks = [...text.matchAll(/ /g)].map(({ index }) => index).toSorted((a, b) => Math.abs(a + 1 - letter) - Math.abs(b + 1 - letter));
  const [nearest] = blanks;
  return nearest !== undefined && Math.abs(nearest + 1 - letter) <= guess ? nearest : undefined;
};

/** A cell that is written across an edge, as two. */
const cutAt = (edge: number, cell: PdfCell): PdfCell[] => {
  const blank = crosses(edge, cell) ? blankAt(edge, cell) : undefined;
  if (blank === undefined) return [cell];
  const { text, left, right } = cell;
  return [
    { text: text.slice(0, blank), left, right: edge },
    { text: text.slice(blank + 1), left: edge, right },
  ];
};

/** Whether a column begins at an edge: the head or most lines keep it, and the others have a blank there. */
const isEdge = (edge: number, lines: readonly PdfLine[]): boolean => {
  const crossed = lines.map(({ cells }) => cells.find((cell) => crosses(edge, cell)));
  const across = crossed.filter((cell) => cell !== undefined);
  const keeping = lines.length - across.length;
  const isMostly = keeping >= fewestKeeping && keeping >= across.length * timesCrossed;
  return across.length > 0 && (isMostly || crossed[0] === undefined) && across.every((cell) => blankAt(edge, cell) !== undefined);
};

/** Rows of a table whose columns stand so close that some cells were taken for one: they are cut where the columns of the others begin. */
export const withoutCrossing = (run: readonly PdfLine[]): PdfLine[] => {
  const edges = new Set(run.flatMap(({ cells }) => cells.slice(1).map(({ left }) => left)));
  if (edges.size > mostEdges) return [...run];
  let cut = [...run];
  for (const edge of [...edges].toSorted((a, b) => a - b)) {
    if (!isEdge(edge, cut)) continue;
    cut = cut.map((line) => ({ ...line, cells: line.cells.flatMap((cell) => cutAt(edge, cell)) }));
  }
  return cut;
};
