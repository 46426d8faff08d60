import type { FormField, Page } from '../../../../contracts/extraction.ts';
import { around, cellLines, type FoundField, type TextCell } from './cells.ts';
import { areChoices, chosenOn, isBox } from './choices.ts';
import { wordsIn } from './labels.ts';
import { minPiles, inPile, inRow } from './labelsAbove.ts';
import { labelsBeside } from './labelsBeside.ts';

/**
 * "Invoice no.: 2026-0417": a short name, a colon, and a short value. French has a space before the colon; in Markdown, the name may be bold, as
 * "- **Due date:** 4 May".
 */
const named =
  /^(?:(?:[-*+•] )?(?<bold>\*\*|__))?(?<name>\p{L}[\p{L}\p{N} .#/()&'’%°º-]{1,40}?)[ \u00A0\u202F]?(?:\k<bold>:|:\k<bold>)[ \u00A0](?<value>\S(?:.{0,78}\S)?)$/u;
/** The marker of a line break in Markdown. */
const lineBreak = /(?<=\S)\\$/;
const label = /^(?<name>\p{L}[\p{L}\p{N} .#/()&'’%°º-]{1,40}?)[ \u00A0\u202F]?:$/u;

/** "Total due      12,241.20 GBP": without a colon, only amounts after a word for a sum count. */
const sums =
  '(?:(?:sub|grand |sous-)?total(?: \\p{L}{2,10})?|amount due|balance(?: due)?|net|gross|vat|(?:sales )?tax|zwischensumme|gesamt(?:betrag|summe)|summe|mwst\\.?|umsatzsteuer|tva|montant dû|net à payer|iva|importe total)(?: (?:\\([^)]{1,12}\\)|\\d{1,2}(?:[.,]\\d)? ?%))?';
const amount = "(?:\\p{Lu}{3} ?|\\p{Sc} ?)?\\d[\\d.,' \\u00A0\\u202F]{0,16}(?: ?\\p{Lu}{3}| ?\\p{Sc})?";
const sumName = new RegExp(`^${sums}$`, 'iu');
const sumValue = new RegExp(`^${amount}$`, 'iu');
const summed = new RegExp(`^(?<name>${sums}) +(?<value>${amount})$`, 'iu');
/** "Net 30" is a payment term. */
const isTerms = /^net \d{1,3}$/i;

/** Tasks aren't fields: "TODO: send the offer". */
const isTask = /^(?:to-?do|action(?: items?)?|next(?: steps?| up)?|follow[- ]?up|aufgabe|à faire|pendiente)$/iu;

const maxNameWords = 5;
const maxValueWords = 8;
/** A name that occurs more often is a speaker's. */
const maxRepeats = 2;
const confidence = 0.9;

/** Sentences aren't field values: they end with a full stop after a lowercase letter, or another one starts within the value. */
const isSentence = (value: string): boolean => (/[\p{Ll}][.!?]$/u.test(value) || /[.!?] \p{Lu}/u.test(value)) && wordsIn(value) > 3;

/** A document title in capitals, or text far to the left, isn't part of the label on the same line. */
const title =
  /^(?:.*(?: {2,}|\t)|(?:\p{Lu}{4,} ){2,}(?=.*\p{Ll})|(?:INVOICE|ORDER|QUOTE|QUOTATION|RECEIPT|STATEMENT|CONTRACT|RECHNUNG|ANGEBOT|FACTURE|DEVIS|FACTURA|PEDIDO) (?=.*\p{Ll}))/u;

/** Whether a value is itself a label, as in two labels side by side. */
const isLabel = (value: string): boolean => value.endsWith(':');

const inCell = ({ text, start }: TextCell): FoundField[] => {
  const { name, value } = (named.exec(text) ?? (isTerms.test(text) ? null : summed.exec(text)))?.groups ?? {};
  if (name === undefined || value === undefined || areChoices(value)) return [];
  return [{ name, value: value.replace(lineBreak, ''), start: start + text.lastIndexOf(value), confidence }];
};

/** Finds a label with a colon, or a word for a sum, whose value is in the next cell; a row with several sums belongs to a table. */
const inTwoCells = (cells: readonly TextCell[]): FoundField[] =>
  cells.slice(1).flatMap(({ text: value, start }, index) => {
    const before = cells[index]?.text ?? '';
    const name = label.exec(before)?.groups?.['name'];
    if (areChoices(value) || (isBox(value) && index + 2 < cells.length)) return [];
    if (name !== undefined && !named.test(value)) return [{ name, value, start, confidence }];
    const isLast = index + 2 === cells.length;
    return isLast && sumName.test(before) && sumValue.test(value) ? [{ name: before, value, start, confidence }] : [];
  });

const isField = ({ name, value }: FoundField): boolean =>
  !isTask.test(name) && wordsIn(name) <= maxNameWords && wordsIn(value) <= maxValueWords && !isSentence(value) && !isLabel(value);

const pageAt = (pages: readonly Page[], start: number): Page | undefined => pages.findLast((page) => page.start <= start);

/** Keeps each value once, with the highest confidence. */
const onceEach = (found: readonly FoundField[]): FoundField[] => {
  const byPlace = Map.groupBy(found, ({ start }) => start);
  return [...byPlace.values()]
    .flatMap((same) => same.toSorted((a, b) => b.confidence - a.confidence).slice(0, 1))
    .sort((a, b) => a.start - b.start);
};

/** Not `push(...items)`, because long lines or forms have more items than a call takes arguments. */
const add = (items: readonly FoundField[], to: FoundField[]): void => {
  for (const item of items) to.push(item);
};

/** Returns the fields found on and between lines, more certain methods first, and the ticked choices. */
const foundIn = (text: string): { named: FoundField[]; chosen: FoundField[] } => {
  const told: FoundField[] = [];
  const beside: FoundField[] = [];
  const rows: FoundField[] = [];
  const piles: FoundField[] = [];
  const chosen: FoundField[] = [];
  const besideIn = labelsBeside();
  for (const lines of around(cellLines(text))) {
    const [above, cells] = lines;
    add([...cells.flatMap(inCell), ...inTwoCells(cells)], told);
    add(besideIn(cells), beside);
    add(inRow(lines), rows);
    add(inPile(lines), piles);
    add(chosenOn(cells, above), chosen);
  }
  add(besideIn([]), beside);
  return { named: [...told, ...beside, ...rows, ...(piles.length >= minPiles ? piles : [])], chosen };
};

/** Returns the fields of forms and invoices, with the offsets of their values in the text. */
export const formFieldsOf = (text: string, pages: readonly Page[]): FormField[] => {
  const { named: said, chosen } = foundIn(text);
  const all = said.map((each) => ({ ...each, name: each.name.trim().replace(title, '') }));
  const isChosen = new Set(chosen);
  const found = onceEach([...all.filter(isField), ...chosen]);
  const byName = Map.groupBy(found, ({ name }) => name.toLowerCase());
  return found
    .filter((field) => isChosen.has(field) || (byName.get(field.name.toLowerCase())?.length ?? 0) <= maxRepeats)
    .map(({ name, value, start, confidence: own }) => {
      const page = pageAt(pages, start);
      const sure = Math.round(own * (page?.confidence ?? 1) * 1000) / 1000;
      return { name, value, page: page?.number ?? 1, start, end: start + value.length, confidence: sure };
    });
};
