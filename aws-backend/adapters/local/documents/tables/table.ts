/** A table before it is known on which page it stands. */
export interface FoundTable {
  rows: string[][];
  /** 0 to 1; 1 where the file itself says that it is a table. */
  confidence: number;
}

/** Rows and columns of one table that are kept as cells; the text of the file has all of them. */
export const mostTableRows = 1000;
export const mostTableColumns = 100;

const oneLine = (cell: string): string => cell.replaceAll('\u0000', '').replaceAll(/\s+/g, ' ').trim();

const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell !== '');

const widthOf = (row: readonly string[]): number => Math.min(mostTableColumns, row.findLastIndex((cell) => cell !== '') + 1);

/** Labels above blocks of text, as "Vendor:" and "Ship to:" above two addresses: no heads of a table. */
export const areLabels = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length >= 2 && filled.every((cell) => cell.trimEnd().endsWith(':'));
};

/** Makes a table of cells: every row as wide as the widest, none empty. Undefined for what has no two rows and columns, or only labels for its heads. */
export const tableOf = (cells: readonly (readonly string[])[], confidence = 1): FoundTable | undefined => {
  const filled = cells.map((row) => row.map(oneLine)).filter(isFilled);
  const width = filled.reduce((widest, row) => Math.max(widest, widthOf(row)), 0);
  if (filled.length < 2 || width < 2 || areLabels(filled[0] ?? [])) return undefined;
  const rows = filled.slice(0, mostTableRows).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  return { rows, confidence };
};
