import { note, type Note } from '../../../contracts/notes.ts';
import { isCompoundFile } from '../../../pipeline/classify/containerFormat.ts';
import { withPictures } from './guarded.ts';
import { pictureMarks, type MarkedDocument } from './markedPictures.ts';
import { leftOf, sheetPage } from './xls/sheetPage.ts';
import { sheetsInXml } from './xls/sheetXml.ts';
import { openWorkbook } from './xls/workbook.ts';

const notesOf = (hasHidden: boolean): Note[] => (hasHidden ? [note('HIDDEN_LEFT_OUT')] : []);

const parsed = async (bytes: Uint8Array): Promise<MarkedDocument> => {
  if (!isCompoundFile(bytes)) {
    const { pages, hasHidden } = sheetsInXml(bytes);
    return { pages, pictures: [], engine: 'saxes 6.0.0', notes: notesOf(hasHidden) };
  }
  const workbook = await openWorkbook(bytes);
  const { pictures, markFor } = pictureMarks();
  const left = leftOf(workbook);
  const seen = workbook.sheets.filter(({ isHidden }) => !isHidden);
  const pages = seen.map((sheet) =>
    sheetPage(workbook, sheet, left, (picture) => markFor(() => Promise.resolve(workbook.pictures[picture]))),
  );
  const hasHidden = seen.length < workbook.sheets.length || pages.some((page) => page.hasHidden);
  return { pages, pictures, engine: 'built-in Excel reader', notes: notesOf(hasHidden) };
};

/** Reads Excel files up to 2003, binary or XML, like newer ones: one page per sheet, with the text of images at its end. */
export const readXls = withPictures(parsed);
