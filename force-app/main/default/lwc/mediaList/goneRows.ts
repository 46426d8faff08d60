import type { FileNews } from './fileNews.ts';

/** Stands in the place of a file that is not there any more, and says so. */
export interface GoneRow {
  id: string;
  goneText: string;
}

/** The rows, with what is said of files that are gone where those were: below the row that was above them in this order. */
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
