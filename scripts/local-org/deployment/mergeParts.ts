import { isDeepStrictEqual } from 'node:util';
import { parseXml, type XmlElement } from '../../metadata/xmlTree.ts';
import { xmlText } from '../../xmlText.ts';

/** Whether the file contains named components, of which a deployment may contain only some. */
const isContainer = (path: string): boolean => /^(objects|labels|objectTranslations|translations)\//.test(path);

/** Elements of translations are named after what they translate. */
const naming = ['fullName', 'name', 'layout'];
const nameOf = (element: XmlElement): string | undefined => element.children.find(({ name }) => naming.includes(name))?.text;

const write = ({ name, attributes, children, text }: XmlElement, indent: string): string => {
  const named = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value).replaceAll('"', '&quot;')}"`);
  const open = `${indent}<${name}${named.join('')}>`;
  if (children.length === 0) return `${open}${xmlText(text)}</${name}>\n`;
  return `${open}\n${children.map((child) => write(child, `${indent}    `)).join('')}${indent}</${name}>\n`;
};

const keyOf = (element: XmlElement): string => {
  const name = nameOf(element);
  return name === undefined ? element.name : `${element.name}:${name}`;
};

/** Named elements replace those of the same name. The container's own properties are replaced only if the deployment contains any. */
const mergeElements = (before: XmlElement, after: XmlElement): XmlElement => {
  const bringsWhole = after.children.some((child) => nameOf(child) === undefined);
  const brought = new Set(after.children.map(keyOf));
  const kept = before.children.filter((child) => !brought.has(keyOf(child)) && !(bringsWhole && nameOf(child) === undefined));
  // Sorted by element name, as Salesforce retrieves them, so that elements of one kind are adjacent.
  return {
    ...after,
    children: [...kept, ...after.children].toSorted((one, other) => (one.name < other.name ? -1 : +(one.name > other.name))),
  };
};

const holdsTheSame = (one: XmlElement, other: XmlElement): boolean => {
  const [parts, others] = [one, other].map(({ children }) => children.map((child) => write(child, '')).toSorted());
  return isDeepStrictEqual(parts, others);
};

const merged = (before: Uint8Array, after: Uint8Array): Uint8Array => {
  const [old, fresh] = [parseXml(before), parseXml(after)];
  if ('message' in old || 'message' in fresh) return after;
  const whole = mergeElements(old, fresh);
  if (holdsTheSame(old, whole)) return before;
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${write(whole, '')}`);
};

/** The deployed file as the org stores it, merged with the elements it already had. */
export const withKeptParts = (path: string, before: Uint8Array | undefined, after: Uint8Array): Uint8Array =>
  before === undefined || !isContainer(path) ? after : merged(before, after);

const withChildren = (file: Uint8Array, isKept: (child: XmlElement) => boolean): Uint8Array => {
  const root = parseXml(file);
  if ('message' in root) return file;
  const children = root.children.filter(isKept);
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${write({ ...root, children }, '')}`);
};

/** The file without its elements of these names. */
export const withoutParts = (file: Uint8Array, deleted: ReadonlySet<string>): Uint8Array =>
  withChildren(file, (child) => !deleted.has(nameOf(child) ?? ''));

/** The file without these elements, each identified by element name and component name. */
export const withoutElements = (file: Uint8Array, deleted: readonly { element: string; name: string }[]): Uint8Array =>
  withChildren(file, (child) => !deleted.some(({ element, name }) => child.name === element && nameOf(child) === name));
