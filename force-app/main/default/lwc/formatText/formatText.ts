import locale from '@salesforce/i18n/locale';

/** Fills `{0}`, `{1}` … of a label. */
export const fillLabel = (label: string, ...values: readonly (string | number)[]): string =>
  label.replace(/\{(\d+)\}/g, (place, index: string) => String(values[Number(index)] ?? place));

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

/** A size as a person reads it, in the user's own notation. */
export const formatBytes = (bytes: number): string => {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  const unitDisplay = power === 0 ? 'long' : 'short';
  const options = { style: 'unit', unit: units[power] ?? 'byte', unitDisplay, maximumFractionDigits: power > 1 ? 1 : 0 } as const;
  return new Intl.NumberFormat(locale, options).format(bytes / 1024 ** power);
};

/** A time to wait as a person says it, rounded up, hours to halves: `20 seconds`, `3 minutes`, `1.5 hours`. */
export const formatDuration = (seconds: number): string => {
  const [unit, unitSeconds, parts] = seconds < 60 ? ['second', 1, 1] : seconds < 3600 ? ['minute', 60, 1] : ['hour', 3600, 2];
  const options = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, options).format(Math.max(1, Math.ceil((parts * seconds) / unitSeconds) / parts));
};

/** A count in the user's own notation. */
export const formatNumber = (value: number): string => new Intl.NumberFormat(locale).format(value);

/** The name of a language in the user's own, or its code where it has none. */
export const formatLanguage = (code: string): string => {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
};
