import { parseXml, type XmlElement } from '../../metadata/xmlTree.ts';
import { AwsError } from './awsError.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };
const escaped = (text: string): string => text.replace(/[&<>"\r]/g, (character) => entities[character] ?? '');

/** What may stand in a document. */
export type XmlContent = string | number | boolean | undefined | readonly XmlContent[] | { readonly [name: string]: XmlContent };

const isList = (value: XmlContent): value is readonly XmlContent[] => Array.isArray(value);

const element = (name: string, value: XmlContent): string => {
  if (value === undefined) return '';
  if (isList(value)) return value.map((item) => element(name, item)).join('');
  return `<${name}>${typeof value === 'object' ? children(value) : escaped(String(value))}</${name}>`;
};

const children = (content: Readonly<Record<string, XmlContent>>): string =>
  Object.entries(content)
    .map(([name, value]) => element(name, value))
    .join('');

/** Writes one document; a list becomes repeated elements, an undefined value none. */
export const writeXml = (root: string, content: Readonly<Record<string, XmlContent>>, namespace?: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${namespace === undefined ? '' : ` xmlns="${namespace}"`}>${children(content)}</${root}>`;

type XmlValue = string | { [name: string]: XmlValue[] };

const valueOf = ({ children: inner, text }: XmlElement): XmlValue => {
  if (inner.length === 0) return text;
  const lists: Record<string, XmlValue[]> = {};
  for (const child of inner) (lists[child.name] ??= []).push(valueOf(child));
  return lists;
};

export const malformedXml = (reason: string): AwsError =>
  new AwsError(400, 'MalformedXML', `The XML you provided was not well-formed or did not validate against our published schema: ${reason}`);

/** Reads a document into lists of elements by name, for a zod schema to understand; malformed XML is S3's MalformedXML. */
export const readXml = (text: string): unknown => {
  const read = parseXml(Buffer.from(text));
  if ('message' in read) throw malformedXml(read.message);
  return { [read.name]: [valueOf(read)] };
};
