import type { FoundTable } from '../documents/tables/table.ts';
import { pdfTables } from '../documents/tables/pdfTables.ts';
import type { CellLine } from './ocrLines.ts';

/** The tables in what was read of a picture, as sure as the reading is. */
export const ocrTables = (lines: readonly CellLine[], confidence: number): FoundTable[] => {
  // Tables are told by where writing stands, counted from below as in a PDF.
  const pieces = lines.flatMap(({ cells, bottom, height }) =>
    cells.map(({ text, left, right }) => ({ text, left, base: -bottom, width: right - left, height })),
  );
  return pdfTables(pieces).map((table) => ({ ...table, confidence: table.confidence * confidence }));
};
