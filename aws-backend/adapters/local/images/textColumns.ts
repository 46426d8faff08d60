import type { CellLine, OcrCell } from './ocrLines.ts';

/** Thresholds for running text in columns: the number of lines, and a length that most of them have; cells of a table are shorter. */
const minLines = 4;
const longLetters = 20;
const minLong = 0.6;

interface Gutter {
  left: number;
  right: number;
}

/** The gap of a line that all previous lines of the run share. */
const sharedGutter = (line: CellLine, gutter: Gutter | undefined): Gutter | undefined => {
  const gaps = line.cells.slice(1).map((cell, index) => ({ left: line.cells[index]?.right ?? 0, right: cell.left }));
  // A line that ends in the left column or begins in the right one leaves the gutter empty as well.
  gaps.push({ left: line.cells.at(-1)?.right ?? 0, right: Infinity }, { left: -Infinity, right: line.cells[0]?.left ?? 0 });
  const shared = gaps.map((gap) => (gutter ? { left: Math.max(gap.left, gutter.left), right: Math.min(gap.right, gutter.right) } : gap));
  return shared.find((gap) => gap.right - gap.left > line.height);
};

const textOf = (cells: readonly OcrCell[]): string => cells.map(({ text }) => text).join(' ');

const sideOf = (lines: readonly CellLine[], isOn: (cell: OcrCell) => boolean): CellLine[] =>
  lines.map((line) => ({ ...line, cells: line.cells.filter(isOn) })).filter(({ cells }) => cells.length > 0);

const isRunningText = (side: readonly CellLine[]): boolean =>
  side.length >= minLines && side.filter(({ cells }) => textOf(cells).length >= longLetters).length >= side.length * minLong;

/** Returns the left column of a run of lines, then the right one, each split further if possible. Undefined if they aren't running text. */
const unfolded = (run: readonly CellLine[], gutter: Gutter): CellLine[] | undefined => {
  const middle = (gutter.left + gutter.right) / 2;
  const left = sideOf(run, (cell) => cell.right <= middle);
  const right = sideOf(run, (cell) => cell.left >= middle);
  if (!isRunningText(left) || !isRunningText(right)) return undefined;
  return [...inColumns(left), ...inColumns(right)];
};

/** Whether the line before a run is the first of its right column, which may begin slightly higher than the left one. */
const isHeadOfRight = (line: CellLine | undefined, first: CellLine, gutter: Gutter): line is CellLine =>
  line !== undefined && (line.cells[0]?.left ?? 0) > gutter.left && first.top - line.bottom < first.height;

/** Sorts the lines of a page in reading order: text columns one after the other. Tables are left as they are. */
export const inColumns = (lines: readonly CellLine[]): CellLine[] => {
  const ordered: CellLine[] = [];
  for (let at = 0; at < lines.length;) {
    const first = lines[at];
    if (first === undefined) break;
    let gutter = first.cells.length > 1 ? sharedGutter(first, undefined) : undefined;
    let end = at + 1;
    for (let line = lines[end]; gutter && line; line = lines[end]) {
      const next = sharedGutter(line, gutter);
      if (!next) break;
      gutter = next;
      end += 1;
    }
    const last = ordered.at(-1);
    const head = gutter && isHeadOfRight(last, first, gutter) ? [last] : [];
    const columns = gutter && unfolded([...head, ...lines.slice(at, end)], gutter);
    if (columns) ordered.splice(ordered.length - head.length, head.length, ...columns);
    else ordered.push(first);
    at = columns ? end : at + 1;
  }
  return ordered;
};
