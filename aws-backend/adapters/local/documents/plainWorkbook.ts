import { parseOffice, type OfficeContentNode } from 'officeparser';
import { note } from '../../../contracts/notes.ts';
import type { ArchiveParts } from './archiveParts.ts';
import type { MarkedDocument } from './markedPictures.ts';
import { stated } from './pagedText.ts';
import type { ListedSheet } from './sheetList.ts';
import { tableOf } from './tables/table.ts';

/** Tags with a prefix, and cells without their place, both of which ECMA-376 allows (part 1, 18.3.1.4) and exceljs does not know. */
const prefixed = /<\w+:(?:Relationships|workbook|worksheet)[\s>]/;
const unplaced = /<c(?![^<>]*\sr=)[\s/>]/;

/** Whether a workbook is written in a way that is right and that exceljs cannot read. */
export const isUnusual = async ({ names, read }: ArchiveParts): Promise<boolean> => {
  const xmlOf = async (name: string): Promise<string> => Buffer.from((await read(name)) ?? []).toString();
  if (prefixed.test(await xmlOf('xl/_rels/workbook.xml.rels'))) return true;
  for (const name of names.filter((each) => /^xl\/worksheets\/[^/]+\.xml$/.test(each))) {
    const sheet = await xmlOf(name);
    if (prefixed.test(sheet) || unplaced.test(sheet)) return true;
  }
  return false;
};

const cellsOf = ({ children = [] }: OfficeContentNode): string[] => {
  const cells: string[] = [];
  children.forEach((cell, index) => {
    const at = cell.metadata && 'col' in cell.metadata ? cell.metadata.col : index;
    while (cells.length < Math.min(at, index + 1000)) cells.push('');
    cells.push(cell.text ?? '');
  });
  return cells;
};

/** Such a workbook's cells alone, dates as the numbers that they are stored as; hidden rows and columns too, but not hidden sheets. */
export const plainWorkbook = async (bytes: Uint8Array, listed: readonly ListedSheet[]): Promise<MarkedDocument> => {
  const { content } = await parseOffice(bytes, { fileType: 'xlsx' });
  // Behind a prefix the parser does not find a sheet's name, and calls it as its part.
  const hidden = new Set(listed.filter(({ isHidden }) => isHidden).flatMap(({ name, part }) => [name, part.replace(/^.*\//, '')]));
  const named = content
    .filter(({ type }) => type === 'sheet')
    .map(({ metadata, children = [] }) => ({ name: metadata && 'sheetName' in metadata ? metadata.sheetName : '', children }));
  const seen = named.filter(({ name }) => !hidden.has(name));
  const pages = seen.map(({ name, children }) => {
    const rows = children.filter(({ type }) => type === 'row').map(cellsOf);
    const table = tableOf(rows);
    const lines = rows.map((cells) => cells.filter((cell) => cell !== '').join('\t')).filter((line) => line !== '');
    return stated([name, ...lines].join('\n'), table ? [table] : []);
  });
  const notes = [note('WORKBOOK_CELLS_ONLY'), ...(seen.length < named.length ? [note('HIDDEN_LEFT_OUT')] : [])];
  return { pages, pictures: [], engine: 'officeparser 7.8.0', notes };
};
