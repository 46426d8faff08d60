import { archiveParts } from '../archiveParts.ts';
import type { PageText } from '../pagedText.ts';
import { readLargeXlsx } from '../readLargeXlsx.ts';
import { sheetList } from '../sheetList.ts';
import { SheetReading } from '../sheetReading.ts';

/** Reads a workbook with the reader for large ones. */
export const rowByRow = async (bytes: Uint8Array): Promise<{ pages: PageText[]; texts: string[]; notes: SheetReading['notes'] }> => {
  const parts = await archiveParts(bytes);
  const reading = new SheetReading();
  const pages = (await readLargeXlsx(bytes, parts, await sheetList(parts), reading)) ?? [];
  return { pages, texts: pages.map(({ text }) => text), notes: reading.notes };
};
