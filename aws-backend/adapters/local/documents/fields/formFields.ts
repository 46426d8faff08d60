import type { FormField, Page } from '../../../../contracts/extraction.ts';

/** "Invoice no.: 2026-0417": a short name, a colon, and a short value on the same line. */
const named = /^[ \t]*(?<name>\p{L}[\p{L}\p{N} .#/()&'’-]{1,40}?) ?:[ \t]+(?<value>\S(?:.{0,78}\S)?)[ \t]*$/gmu;

/** "Total due      12,241.20 GBP": without a colon only sums count, after words for them. */
const summed =
  /^[ \t]*(?<name>(?:(?:sub|grand )?total(?: \p{L}{2,10})?|amount due|balance(?: due)?|net|gross|vat|tax)(?: \([^)\n]{1,12}\))?)[ \t]+(?<value>(?:\p{Lu}{3} ?|\p{Sc} ?)?\d[\d.,' ]{0,16}(?: ?\p{Lu}{3}| ?\p{Sc})?)[ \t]*$/gimu;

const mostNameWords = 5;
const mostValueWords = 8;
/** A name that comes so often is that of somebody who speaks. */
const mostRepeats = 2;
const confidence = 0.9;

const words = (text: string): number => text.trim().split(/\s+/).length;

/** A sentence is not the value of a field: it ends with a full stop after a word in small letters, or another one begins in it. */
const isSentence = (value: string): boolean => (/[\p{Ll}][.!?]$/u.test(value) || /[.!?] \p{Lu}/u.test(value)) && words(value) > 3;

/** The title of a document in capitals, or what stands far to the left, belongs to no label though both are on one line. */
const title =
  /^(?:.*(?: {2,}|\t)|(?:\p{Lu}{4,} ){2,}(?=.*\p{Ll})|(?:INVOICE|ORDER|QUOTE|QUOTATION|RECEIPT|STATEMENT|CONTRACT|RECHNUNG|ANGEBOT|FACTURE|DEVIS|FACTURA|PEDIDO) (?=.*\p{Ll}))/u;

const column = / {3,}|\t/;

/** Two labels side by side are no label and its value. */
const isLabel = (value: string): boolean => value.endsWith(':');

interface Found {
  name: string;
  value: string;
  start: number;
}

const foundBy = (pattern: RegExp, text: string): Found[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: line, index, groups: { name: said = '', value = '' } = {} }): Found[] => {
    const name = said.trim().replace(title, '');
    // What stands far to the right belongs to another column.
    const own = value.split(column)[0] ?? value;
    const isField = words(name) <= mostNameWords && words(own) <= mostValueWords && !isSentence(own) && !isLabel(own);
    return isField ? [{ name, value: own, start: index + line.lastIndexOf(value) }] : [];
  });

const pageAt = (pages: readonly Page[], start: number): Page | undefined => pages.findLast((page) => page.start <= start);

/** Names with their values, as forms and invoices have them, with the place of each value in the text. */
export const formFieldsOf = (text: string, pages: readonly Page[]): FormField[] => {
  const found = [...foundBy(named, text), ...foundBy(summed, text)].sort((a, b) => a.start - b.start);
  const byName = Map.groupBy(found, ({ name }) => name.toLowerCase());
  return found
    .filter(({ name }) => (byName.get(name.toLowerCase())?.length ?? 0) <= mostRepeats)
    .map(({ name, value, start }) => {
      const page = pageAt(pages, start);
      const sure = Math.round(confidence * (page?.confidence ?? 1) * 1000) / 1000;
      return { name, value, page: page?.number ?? 1, start, end: start + value.length, confidence: sure };
    });
};
