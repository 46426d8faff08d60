import { elementLabel } from './elementLabel.ts';
import type { XmlKind } from './xmlLines.ts';

export type Attributes = Readonly<Record<string, string>>;

const isSyntax = /^(?:xmlns(?::|$)|xsi:|xml:(?:space|lang)$)/;
/** Attributes of e-invoices that say how a value is coded: UN/CEFACT Core Data Types, 8. */
const isCoding =
  /^(?:(?:scheme|list)(?:ID|Name|URI|DataURI|Version(?:ID)?|AgencyID|AgencyName)|unitCode(?:List\w{0,20})?|currencyID|format|mimeCode|filename|languageID|name)$/;

/** Returns the attributes to show: all but namespaces and, in an e-invoice, those that only say how a value is coded. */
export const shownAttributes = (attributes: Attributes, { isInvoice }: XmlKind): [name: string, value: string][] =>
  Object.entries(attributes).filter(([name, value]) => value.trim() !== '' && !isSyntax.test(name) && !(isInvoice && isCoding.test(name)));

/** Whether an attribute that isn't shown has something else than a code, an address or a file name. */
export const hidesMore = (attributes: Attributes, kind: XmlKind): boolean => {
  const shown = new Set(shownAttributes(attributes, kind).map(([name]) => name));
  return Object.entries(attributes).some(
    ([name, value]) => !shown.has(name) && !/^(?:[\w.:/#-]{0,20}|(?:urn:|https?:)[^@]{0,200})$/.test(value.trim()),
  );
};

/** Line breaks of a pretty-printed file, whose lines are all indented, are spaces; others belong to the text. */
const tidy = (text: string): string => {
  const lines = text.trim().split(/\r\n?|\n/);
  const isIndented = lines.slice(1).every((line) => line.trim() === '' || /^[ \t]/.test(line));
  return lines
    .map((line) => line.trim().replace(/[ \t]+/g, ' '))
    .filter((line) => !isIndented || line !== '')
    .join(isIndented ? ' ' : '\n');
};

/** Dates with a time zone (XML Schema 2, 3.3.9), and dates in format 102 of UN/EDIFACT code list 2379. */
const dated = (value: string, format: string | undefined): string => {
  if (format === '102') return value.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  return value.replace(/^(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)$/, '$1');
};

/** ISO 20022 has `Ccy`. */
const isCurrency = /^(?:currency(?:ID|Code)?|ccy)$/i;

/** An element with its name and attributes. */
interface Leaf {
  name: string;
  attributes: Attributes;
}

/** Returns the text of an element as it is shown, with its currency or with its attributes. */
export const leafText = ({ name, attributes }: Leaf, text: string, kind: XmlKind): string => {
  const value = dated(tidy(text), attributes['format']);
  const own = Object.keys(attributes).find((key) => isCurrency.test(key));
  const currency = own === undefined ? (kind.isInvoice && name.endsWith('Amount') ? kind.currency : undefined) : attributes[own];
  if (/^[A-Z]{3}$/.test(currency ?? '') && /^-?[\d.,]+$/.test(value)) return `${value} ${currency ?? ''}`;
  const further = shownAttributes(attributes, kind).map(([key, said]) => `${elementLabel(key).toLowerCase()}: ${said}`);
  return further.length === 0 ? value : `${value} (${further.join(', ')})`;
};
