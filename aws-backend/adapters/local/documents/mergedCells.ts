/** A row of a table in running text, and where each of its cells ends, in twentieths of a point, where the file says so. */
export interface EdgedRow {
  cells: string[];
  edges: readonly number[] | undefined;
}

/** Programs round: edges that are no further apart are one. */
const nearly = 40;

/** The rows of a table, each cell in the column that it begins in: one that was merged with its neighbours takes theirs. As they are, where no row has all columns. */
export const inColumns = (rows: readonly EdgedRow[]): string[][] => {
  const fullest = rows.reduce<EdgedRow | undefined>((most, row) => ((most?.cells.length ?? 0) < row.cells.length ? row : most), undefined);
  const columns = fullest?.edges ?? [];
  /** The column that ends at an edge. */
  const endingAt = (edge: number): number => columns.findIndex((each) => Math.abs(each - edge) <= nearly);
  const placed = ({ cells, edges = [] }: EdgedRow): string[] | undefined => {
    const ends = edges.map(endingAt);
    if (edges.length !== cells.length || ends.includes(-1)) return undefined;
    return cells.flatMap((cell, index) => [cell, ...Array.from({ length: (ends[index] ?? 0) - (ends[index - 1] ?? -1) - 1 }, () => '')]);
  };
  const all = rows.map(placed);
  return all.every((row) => row !== undefined) ? all : rows.map(({ cells }) => cells);
};
