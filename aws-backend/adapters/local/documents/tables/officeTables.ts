import type { OfficeContentNode } from 'officeparser';
import { tableOf, type FoundTable } from './table.ts';

const textOf = ({ text, children = [] }: OfficeContentNode): string =>
  children.length > 0 ? children.map(textOf).join(' ') : (text ?? '');

/** Returns the tables of a slide. */
export const officeTables = (node: OfficeContentNode): FoundTable[] => {
  const children = node.children ?? [];
  if (node.type !== 'table') return children.flatMap(officeTables);
  const rows = children.filter(({ type }) => type === 'row').map((row) => (row.children ?? []).map(textOf));
  const table = tableOf(rows);
  return table ? [table] : [];
};
