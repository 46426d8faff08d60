/** A table without its page number. */
export interface FoundTable {
  rows: string[][];
  /** 0 to 1; 1 if the file marks it as a table. */
  confidence: number;
}

/** The most rows and columns kept of a table; the file's text has all of them. */
export const maxTableRows = 1000;
export const maxTableColumns = 100;

const oneLine = (cell: string): string => cell.replaceAll('\u0000', '').replaceAll(/\s+/g, ' ').trim();

const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell !== '');

const widthOf = (row: readonly string[]): number => Math.min(maxTableColumns, row.findLastIndex((cell) => cell !== '') + 1);

/** Whether cells are labels of text blocks, such as "Vendor:" and "Ship to:" above two addresses, not a table header. */
export const areLabels = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length >= 2 && filled.every((cell) => cell.trimEnd().endsWith(':'));
};

/** Builds a table of non-empty rows, all as wide as the widest. Undefined for fewer than two rows or columns, or a header of labels. */
export const tableOf = (cells: readonly (readonly string[])[], confidence = 1): FoundTable | undefined => {
  const filled = cells.map((row) => row.map(oneLine)).filter(isFilled);
  const width = filled.reduce((widest, row) => Math.max(widest, widthOf(row)), 0);
  if (filled.length < 2 || width < 2 || areLabels(filled[0] ?? [])) return undefined;
  const rows = filled.slice(0, maxTableRows).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  return { rows, confidence };
};
