import type { FileNews } from './fileNews.ts';

/** A message in place of a file that no longer exists. */
export interface GoneRow {
  id: string;
  goneText: string;
}

/** Inserts messages about files that no longer exist where their rows were: after the row that preceded them in `order`. */
export const withGoneRows = <Row extends { id: string }>(
  rows: readonly Row[],
  news: readonly FileNews[],
  order: readonly string[],
): (Row | GoneRow)[] => {
  const shown: (Row | GoneRow)[] = [...rows];
  for (const { mediaId: id, isGone, error: goneText = '' } of news) {
    if (!isGone || !order.includes(id) || rows.some((row) => row.id === id)) continue;
    const above = order.slice(0, order.indexOf(id));
    const at = shown.findLastIndex((row) => above.includes(row.id));
    shown.splice(at + 1, 0, { id, goneText });
  }
  return shown;
};
