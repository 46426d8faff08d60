import type { DomNode } from 'html-to-text';

const isCell = ({ name }: DomNode): boolean => name === 'td' || name === 'th';
const isRow = ({ name }: DomNode): boolean => name === 'tr';
const isSilent = ({ type, data }: DomNode): boolean => (type === 'text' ? (data ?? '').trim() === '' : type !== 'tag');
/** The children of a node that may contain rows or cells of the same table. */
const innerOf = (node: DomNode): DomNode[] => ('children' in node && node.name !== 'table' && !isCell(node) ? node.children : []);

/** Finds row groups and other elements, such as forms, around rows or cells. */
const findAround = (node: DomNode, around: Set<DomNode>): boolean => {
  const found = innerOf(node).filter((child) => findAround(child, around));
  if (found.length > 0) around.add(node);
  return isCell(node) || isRow(node) || found.length > 0;
};

/**
 * Reduces a table to rows of cells, and returns its content outside of cells: the caption, and text between rows. Browsers show it before
 * the table: html.spec.whatwg.org/multipage/parsing.html#foster-parent.
 */
export const takeBesideCells = (table: DomNode): DomNode[] => {
  const around = new Set<DomNode>();
  for (const child of table.children) findAround(child, around);
  const rows: DomNode[] = [];
  const beside: DomNode[] = [];
  const rowOf = (cells: DomNode[], row: DomNode = { type: 'tag', name: 'tr', attribs: {}, children: [] }): void => {
    if (cells.length > 0) rows.push(Object.assign(row, { children: cells }));
  };
  /** Returns the cells of the surrounding row. */
  const cellsIn = (node: DomNode): DomNode[] => {
    if (isCell(node)) return [node];
    const cells = isRow(node) || around.has(node) ? innerOf(node).flatMap(cellsIn) : [];
    if (isRow(node)) rowOf(cells, node);
    else if (!around.has(node) && !isSilent(node)) beside.push(node);
    return isRow(node) ? [] : cells;
  };
  for (const child of table.children) rowOf(cellsIn(child));
  table.children = rows;
  return beside;
};
