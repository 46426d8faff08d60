import type { ArchiveParts } from './archiveParts.ts';

/** The date system of a workbook. */
export interface Calendar {
  /** Whether days are counted from 1904, as in early Excel for Mac. */
  is1904: boolean;
  /** Days to add to exceljs's dates, because it understands only the flag "1", not LibreOffice's "true". */
  daysOff: number;
}

export const usualCalendar: Calendar = { is1904: false, daysOff: 0 };

/** Days between the starts of the 1900 and the 1904 date systems. */
export const daysTo1904 = 1462;

/** ECMA-376, part 1, 18.2.28. */
const said = /<(?:\w+:)?workbookPr\b[^<>]*\sdate1904\s*=\s*["'](1|true)["']/;

/** Returns the date system of a workbook. */
export const calendarOf = async ({ read }: ArchiveParts): Promise<Calendar> => {
  const [, value] = said.exec(Buffer.from((await read('xl/workbook.xml')) ?? []).toString()) ?? [];
  return { is1904: value !== undefined, daysOff: value === 'true' ? daysTo1904 : 0 };
};
