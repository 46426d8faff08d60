import { withPictures } from './guarded.ts';
import { pictureMarks, type MarkedDocument } from './markedPictures.ts';
import { leftOf, sheetPage } from './xls/sheetPage.ts';
import { openWorkbook } from './xls/workbook.ts';

const parsed = async (bytes: Uint8Array): Promise<MarkedDocument> => {
  const workbook = await openWorkbook(bytes);
  const { pictures, markFor } = pictureMarks();
  const left = leftOf(workbook);
  const pages = workbook.sheets.map((sheet) =>
    sheetPage(workbook, sheet, left, (picture) => markFor(() => Promise.resolve(workbook.pictures[picture]))),
  );
  return { pages, pictures, engine: 'built-in Excel reader' };
};

/** Excel up to 2003, as a newer file: a page a sheet, with what its pictures say at its end. */
export const readXls = withPictures(parsed);
