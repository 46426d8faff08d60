import type { FieldSchema } from '../../schema/objectSchema.ts';

/** All users of the local org have the locale en-US. */
const locale = 'en-US';

const numberText = (value: number, { type, scale }: FieldSchema): string => {
  const digits = type === 'int' ? 0 : scale;
  const style = type === 'currency' ? ({ style: 'currency', currency: 'USD' } as const) : {};
  const text = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, ...style }).format(value);
  return type === 'percent' ? `${text}%` : text;
};

const dateText = (value: string, type: 'date' | 'datetime'): string =>
  new Intl.DateTimeFormat(
    locale,
    type === 'date' ? { dateStyle: 'short', timeZone: 'UTC' } : { dateStyle: 'short', timeStyle: 'short' },
  ).format(new Date(value));

/** The formatted display value of a field; null if there is no formatting. */
export const displayValue = (field: FieldSchema, value: unknown): string | null => {
  if (typeof value === 'number') return numberText(value, field);
  if (typeof value !== 'string') return null;
  if (field.type === 'date' || field.type === 'datetime') return dateText(value, field.type);
  if (field.type === 'picklist') return field.picklistValues.find((choice) => choice.value === value)?.label ?? value;
  return null;
};
