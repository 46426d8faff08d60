import type { Block } from '@aws-sdk/client-textract';
import type { Table } from '../../../contracts/extraction.ts';
import { confidenceOf, type PageBlocks } from './blocks.ts';
import { boxMark } from './boxes.ts';

const textOf = (page: PageBlocks, cell: Block): string =>
  page
    .related(cell, 'CHILD')
    .map((child) => (child.BlockType === 'SELECTION_ELEMENT' ? boxMark(child) : (child.Text ?? '')))
    .join(' ');

/** The cells of a table by row; Textract counts rows and columns from 1. */
const rowsOf = (page: PageBlocks, table: Block): string[][] => {
  const cells = page.related(table, 'CHILD').filter(({ BlockType }) => BlockType === 'CELL');
  const width = cells.reduce((most, { ColumnIndex = 1 }) => Math.max(most, ColumnIndex), 0);
  const height = cells.reduce((most, { RowIndex = 1 }) => Math.max(most, RowIndex), 0);
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => ''));
  for (const cell of cells) {
    const row = rows[(cell.RowIndex ?? 1) - 1];
    if (row) row[(cell.ColumnIndex ?? 1) - 1] = textOf(page, cell);
  }
  return rows;
};

/** The tables of one page. */
export const tablesOf = (page: PageBlocks): Omit<Table, 'page'>[] =>
  page
    .ofType('TABLE')
    .map((table) => ({ rows: rowsOf(page, table), confidence: confidenceOf(table) }))
    .filter(({ rows }) => rows.length > 0);
