import { elementOf } from '../typedValue.ts';
import { repeated, type Finding } from './finding.ts';

/** Describes the entries of an element: what they translate, how they refer to it, and the maximum length of each text. */
export interface Entries<Item extends object> {
  property: string;
  type: string;
  nameOf: (item: Item) => string;
  exists: (name: string) => boolean;
  longest: Partial<Record<keyof Item & string, number>>;
}

/** A Salesforce language code: `de`, `pt_BR`. */
export const isLanguage = (name: string): boolean => /^[a-z]{2}(_[A-Z]{2})?$/.test(name);

/** Reports an empty text, which is how Salesforce exports an untranslated one, and a text that is too long. */
function* textFindings(item: object, property: string, longest: number, name: string): Generator<Finding> {
  const text: unknown = Object.entries(item).find(([key]) => key === property)?.[1];
  const at = elementOf(item, property);
  if (typeof text !== 'string') return;
  if (text.trim() === '') yield { problem: `${name}: the ${property} is not translated`, at };
  if (text.length > longest) yield { problem: `${name}: data value too large (max length=${String(longest)})`, at };
}

/** Checks that each entry translates something that exists, is listed once, and has valid texts. */
export function* entryFindings<Item extends object>(items: readonly Item[], entries: Entries<Item>): Generator<Finding> {
  const { type, nameOf, exists, longest } = entries;
  for (const item of items) {
    const name = nameOf(item);
    if (!exists(name)) yield { problem: `In field: ${entries.property} - no ${type} named ${name} found`, at: elementOf(item) };
    for (const [property, most] of Object.entries<number | undefined>(longest)) yield* textFindings(item, property, most ?? 0, name);
  }
  for (const name of repeated(items.map(nameOf))) yield { problem: `${name} is translated more than once` };
}
