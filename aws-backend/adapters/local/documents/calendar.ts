import type { ArchiveParts } from './archiveParts.ts';

/** From when a workbook counts its days. */
export interface Calendar {
  /** Since 1904, as Excel for Mac began. */
  is1904: boolean;
  /** Days to be added to what exceljs makes of a date: it knows "1", but not "true", as LibreOffice writes. */
  daysOff: number;
}

export const usualCalendar: Calendar = { is1904: false, daysOff: 0 };

/** Days from the begin of Excel's own count to that of 1904. */
export const daysTo1904 = 1462;

/** ECMA-376, part 1, 18.2.28. */
const said = /<(?:\w+:)?workbookPr\b[^<>]*\sdate1904\s*=\s*["'](1|true)["']/;

/** Reads which calendar a workbook has. */
export const calendarOf = async ({ read }: ArchiveParts): Promise<Calendar> => {
  const [, value] = said.exec(Buffer.from((await read('xl/workbook.xml')) ?? []).toString()) ?? [];
  return { is1904: value !== undefined, daysOff: value === 'true' ? daysTo1904 : 0 };
};
