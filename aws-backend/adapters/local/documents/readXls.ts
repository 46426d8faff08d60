import { isCompoundFile } from '../../../pipeline/classify/containerFormat.ts';
import { withPictures } from './guarded.ts';
import { pictureMarks, type MarkedDocument } from './markedPictures.ts';
import { leftOf, sheetPage } from './xls/sheetPage.ts';
import { sheetsInXml } from './xls/sheetXml.ts';
import { openWorkbook } from './xls/workbook.ts';

const parsed = async (bytes: Uint8Array): Promise<MarkedDocument> => {
  if (!isCompoundFile(bytes)) return { pages: sheetsInXml(bytes), pictures: [], engine: 'saxes 6.0.0' };
  const workbook = await openWorkbook(bytes);
  const { pictures, markFor } = pictureMarks();
  const left = leftOf(workbook);
  const pages = workbook.sheets.map((sheet) =>
    sheetPage(workbook, sheet, left, (picture) => markFor(() => Promise.resolve(workbook.pictures[picture]))),
  );
  return { pages, pictures, engine: 'built-in Excel reader' };
};

/** Excel up to 2003, in whichever of its two ways, as a newer file: a page a sheet, with what its pictures say at its end. */
export const readXls = withPictures(parsed);
