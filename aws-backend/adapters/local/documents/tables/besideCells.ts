import type { DomNode } from 'html-to-text';

const isCell = ({ name }: DomNode): boolean => name === 'td' || name === 'th';
const isRow = ({ name }: DomNode): boolean => name === 'tr';
const isSilent = ({ type, data }: DomNode): boolean => (type === 'text' ? (data ?? '').trim() === '' : type !== 'tag');
/** What is in a node that may be around rows or cells of the same table. */
const innerOf = (node: DomNode): DomNode[] => ('children' in node && node.name !== 'table' && !isCell(node) ? node.children : []);

/** Finds groups of rows, and whatever else, as a form, is around rows or cells. */
const findAround = (node: DomNode, around: Set<DomNode>): boolean => {
  const found = innerOf(node).filter((child) => findAround(child, around));
  if (found.length > 0) around.add(node);
  return isCell(node) || isRow(node) || found.length > 0;
};

/**
 * Brings a table to rows of cells, and gives what stands in it but in no cell: its caption, and words that pages leave between rows. Browsers
 * show them before it: html.spec.whatwg.org/multipage/parsing.html#foster-parent.
 */
export const takeBesideCells = (table: DomNode): DomNode[] => {
  const around = new Set<DomNode>();
  for (const child of table.children) findAround(child, around);
  const rows: DomNode[] = [];
  const beside: DomNode[] = [];
  const rowOf = (cells: DomNode[], row: DomNode = { type: 'tag', name: 'tr', attribs: {}, children: [] }): void => {
    if (cells.length > 0) rows.push(Object.assign(row, { children: cells }));
  };
  /** Gives the cells that belong to the row around them. */
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
