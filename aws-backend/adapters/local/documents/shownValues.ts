/** The ends of the first days of both date systems: earlier values are times of day. */
const firstDayEnds = { usual: Date.UTC(1899, 11, 31), since1904: Date.UTC(1904, 0, 2) };
const firstDays = { usual: Date.UTC(1899, 11, 30), since1904: Date.UTC(1904, 0, 1) };

/** ECMA-376, part 1, 18.8.31: bracketed hours, minutes or seconds are elapsed time, without a carry into the next unit. */
const span = /\[[hms]+\]/i;

/** Literal text, and fractions of a second. */
const beside = /"[^"]*"|\[[^\]]*\]|\\.|_.|(?<=s)\.0+/gi;

/** Whether a format displays a date or time: it has their letters, and no digit placeholders. */
export const isOfTime = (format = ''): boolean => {
  const shown = format.replace(beside, '');
  return span.test(format) || (/[ymdhs]/i.test(shown) && !/[0#?]/.test(shown));
};

/** Converts a workbook's serial number of days to a date. */
export const dateOf = (days: number, is1904: boolean): Date =>
  new Date(firstDays[is1904 ? 'since1904' : 'usual'] + Math.round(days * 24 * 60 * 60 * 1000));

/** Whether a format displays seconds, as for call durations. */
const hasSeconds = (format: string): boolean => /s/i.test(format.replace(/"[^"]*"|\[\$[^\]]*\]|\\./g, ''));

const twoDigits = (count: number): string => String(count).padStart(2, '0');

const hoursText = (ms: number, format: string): string => {
  const seconds = Math.round(ms / 1000);
  const minutes = hasSeconds(format) ? Math.floor(seconds / 60) : Math.round(ms / 60_000);
  const text = `${String(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  return hasSeconds(format) ? `${text}:${twoDigits(seconds % 60)}` : text;
};

/** Formats a date, with its time unless it is midnight; as a time of day on the first day; as elapsed time if the format says so. */
export const dateText = (date: Date, is1904: boolean, format = ''): string => {
  const calendar = is1904 ? 'since1904' : 'usual';
  const ms = date.getTime() - firstDays[calendar];
  // An invalid date, such as a negative time from a formula, which Excel shows as #####, too.
  if (Number.isNaN(ms)) return '#####';
  if (ms >= 0 && span.test(format)) return hoursText(ms, format);
  const text = date.toISOString();
  return date.getTime() < firstDayEnds[calendar]
    ? text.slice(11, hasSeconds(format) ? 19 : 16)
    : text.replace('T00:00:00.000Z', '').replace('T', ' ').slice(0, 16);
};

/** Parses an ISO date such as "2026-03-04T10:30:00Z". Undefined if it is invalid. */
export const writtenDate = (words: string): Date | undefined => {
  const date = new Date(`${words.replace(/Z$/, '')}Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

export const truthText = (value: boolean): string => (value ? 'TRUE' : 'FALSE');
