import type { FoundTable } from '../documents/tables/table.ts';
import { pdfTables } from '../documents/tables/pdfTables.ts';
import type { CellLine } from './ocrLines.ts';

/** Finds the tables among the recognized lines; their confidence is scaled by that of the reading. */
export const ocrTables = (lines: readonly CellLine[], confidence: number): FoundTable[] => {
  // Tables are detected from text positions, with the origin at the bottom as in a PDF.
  const pieces = lines.flatMap(({ cells, bottom, height }) =>
    cells.map(({ text, left, right }) => ({ text, left, base: -bottom, width: right - left, height })),
  );
  return pdfTables(pieces).map((table) => ({ ...table, confidence: table.confidence * confidence }));
};
