/** A table row, and the right edges of its cells in twentieths of a point, if the file has them. */
export interface EdgedRow {
  cells: string[];
  edges: readonly number[] | undefined;
}

/** Tolerance for equal edges, because programs round. */
const nearly = 40;

/** Puts cells into the columns where they begin, because merged cells span several. Returns the rows unchanged if none has all columns. */
export const inColumns = (rows: readonly EdgedRow[]): string[][] => {
  const fullest = rows.reduce<EdgedRow | undefined>((most, row) => ((most?.cells.length ?? 0) < row.cells.length ? row : most), undefined);
  const columns = fullest?.edges ?? [];
  /** Returns the column that ends at an edge. */
  const endingAt = (edge: number): number => columns.findIndex((each) => Math.abs(each - edge) <= nearly);
  const placed = ({ cells, edges = [] }: EdgedRow): string[] | undefined => {
    const ends = edges.map(endingAt);
    if (edges.length !== cells.length || ends.includes(-1)) return undefined;
    return cells.flatMap((cell, index) => [cell, ...Array.from({ length: (ends[index] ?? 0) - (ends[index - 1] ?? -1) - 1 }, () => '')]);
  };
  const all = rows.map(placed);
  return all.every((row) => row !== undefined) ? all : rows.map(({ cells }) => cells);
};
