import { parseXml, type XmlElement } from '../../metadata/xmlTree.ts';
import { AwsError } from './awsError.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };
const escaped = (text: string): string => text.replace(/[&<>"\r]/g, (character) => entities[character] ?? '');

/** The content of an element. */
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

/** Writes a document. A list becomes repeated elements; undefined values are omitted. */
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

/** Parses a document into lists of elements by name, to be validated with a zod schema. Throws S3's MalformedXML. */
export const readXml = (text: string): unknown => {
  const read = parseXml(Buffer.from(text));
  if ('message' in read) throw malformedXml(read.message);
  return { [read.name]: [valueOf(read)] };
};
