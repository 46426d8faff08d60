/** Before these moments a workbook's first day ends, as it counts them: what lies on it is a time of day. */
const firstDayEnds = { usual: Date.UTC(1899, 11, 31), since1904: Date.UTC(1904, 0, 2) };
const firstDays = { usual: Date.UTC(1899, 11, 30), since1904: Date.UTC(1904, 0, 1) };

/** ECMA-376, part 1, 18.8.31: hours, minutes or seconds in brackets are counted beyond a day, an hour or a minute. */
const span = /\[[hms]+\]/i;

/** What is only shown, as it is, and parts of a second. */
const beside = /"[^"]*"|\[[^\]]*\]|\\.|_.|(?<=s)\.0+/gi;

/** Whether a format shows a number as a day or a time: it has their letters, and no places for digits. */
export const isOfTime = (format = ''): boolean => {
  const shown = format.replace(beside, '');
  return span.test(format) || (/[ymdhs]/i.test(shown) && !/[0#?]/.test(shown));
};

/** The day that so many days lead to, as a workbook counts them. */
export const dateOf = (days: number, is1904: boolean): Date =>
  new Date(firstDays[is1904 ? 'since1904' : 'usual'] + Math.round(days * 24 * 60 * 60 * 1000));

/** Whether a format tells seconds, as for how long somebody called. */
const hasSeconds = (format: string): boolean => /s/i.test(format.replace(/"[^"]*"|\[\$[^\]]*\]|\\./g, ''));

const twoDigits = (count: number): string => String(count).padStart(2, '0');

const hoursText = (ms: number, format: string): string => {
  const seconds = Math.round(ms / 1000);
  const minutes = hasSeconds(format) ? Math.floor(seconds / 60) : Math.round(ms / 60_000);
  const text = `${String(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  return hasSeconds(format) ? `${text}:${twoDigits(seconds % 60)}` : text;
};

/** A date with its time where it has one: a whole day is midnight. What a format counts in hours is as many hours. */
export const dateText = (date: Date, is1904: boolean, format = ''): string => {
  const calendar = is1904 ? 'since1904' : 'usual';
  const ms = date.getTime() - firstDays[calendar];
  // Beyond what a date can be, as a time that a formula made negative: Excel shows no date either.
  if (Number.isNaN(ms)) return '#####';
  if (ms >= 0 && span.test(format)) return hoursText(ms, format);
  const text = date.toISOString();
  return date.getTime() < firstDayEnds[calendar]
    ? text.slice(11, hasSeconds(format) ? 19 : 16)
    : text.replace('T00:00:00.000Z', '').replace('T', ' ').slice(0, 16);
};

/** A day as it is written for programs, "2026-03-04T10:30:00Z"; undefined for what is none. */
export const writtenDate = (words: string): Date | undefined => {
  const date = new Date(`${words.replace(/Z$/, '')}Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

export const truthText = (value: boolean): string => (value ? 'TRUE' : 'FALSE');
