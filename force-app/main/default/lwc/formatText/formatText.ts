import lang from '@salesforce/i18n/lang';
import locale from '@salesforce/i18n/locale';

/** Replaces `{0}`, `{1}` … in a label. */
export const fillLabel = (label: string, ...values: readonly (string | number)[]): string =>
  label.replace(/\{(\d+)\}/g, (place, index: string) => String(values[Number(index)] ?? place));

/** A number in the user's locale. */
export const formatNumber = (value: number, digits?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(locale, digits).format(value);

const digitParts: ReadonlySet<string> = new Set(['integer', 'group', 'decimal', 'fraction']);

/**
 * A measure: its unit in the user's language, like the surrounding sentence, its number in the user's locale. The two differ e.g. for
 * users with Salesforce in English and German number format.
 */
const formatMeasure = (value: number, unit: string, unitDisplay: 'long' | 'short', maximumFractionDigits: number): string => {
  const parts = new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay, maximumFractionDigits }).formatToParts(value);
  const first = parts.findIndex(({ type }) => digitParts.has(type));
  const texts = parts.map(({ type, value: text }, index) => {
    if (index === first) return formatNumber(value, { maximumFractionDigits });
    return digitParts.has(type) ? '' : text;
  });
  return texts.join('');
};

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

/** A size in a readable unit, in the user's locale. */
export const formatBytes = (bytes: number): string => {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  return formatMeasure(bytes / 1024 ** power, units[power] ?? 'byte', power === 0 ? 'long' : 'short', power > 1 ? 1 : 0);
};

/** A duration, rounded up, hours to halves: `20 seconds`, `3 minutes`, `1.5 hours`. */
export const formatDuration = (seconds: number): string => {
  const [unit, unitSeconds, parts] = seconds < 60 ? ['second', 1, 1] : seconds < 3600 ? ['minute', 60, 1] : ['hour', 3600, 2];
  return formatMeasure(Math.max(1, Math.ceil((parts * seconds) / unitSeconds) / parts), unit, 'long', 1);
};

/** The name of a language in the user's language, or its code if it has none. */
export const formatLanguage = (code: string): string => {
  try {
    return new Intl.DisplayNames([lang], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
};
