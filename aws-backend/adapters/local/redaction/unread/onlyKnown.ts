import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { knownIn } from './knownElements.ts';

/** Attributes of known elements that contain text by authors. */
const told = /^(?:\w+:)?(?:tooltip|prompt|display|comment|action|script)$/i;
/** Field codes whose results are extracted: page numbers, dates, tables of contents. Others compare with text or contain some. */
const plainField =
  /^\s*(?:(?:PAGE|NUMPAGES|SECTIONPAGES|DATE|TIME|TOC|REF|PAGEREF|SEQ|STYLEREF|=)\b[^"]*(?:"[dMyhHms'\s.,:/-]*"|"\d-\d")?[^"]*|HYPERLINK\s+"https?:\/\/[^"@]*"\s*)$/;
const fields = /^(?:\w+:)?instrText$/;

/** Whether a part contains only known elements, attributes and fields, and no comments. Parts with formatting only may have any element. */
export const onlyKnown = async (part: string, stream: Readable): Promise<boolean> => {
  const isKnown = knownIn(part) ?? (() => true);
  const isRead = knownIn(part) !== undefined;
  let isPlain = true as boolean;
  let field: string | undefined;
  const parser = new SaxesParser();
  parser.on('comment', () => (isPlain = false));
  parser.on('doctype', () => (isPlain = false));
  parser.on('error', () => (isPlain = false));
  parser.on('opentag', ({ name, attributes }) => {
    isPlain &&= isKnown(name) && !(isRead && Object.keys(attributes).some((key) => told.test(key)));
    const { 'w:instr': instruction } = attributes;
    isPlain &&= instruction === undefined || plainField.test(instruction);
    field = fields.test(name) ? '' : undefined;
  });
  parser.on('text', (text) => {
    if (field !== undefined) field += text;
  });
  parser.on('closetag', ({ name }) => {
    if (fields.test(name)) isPlain &&= plainField.test(field ?? '');
    field = undefined;
  });
  for await (const piece of stream.setEncoding('utf8') as AsyncIterable<string>) {
    parser.write(piece);
    if (!isPlain) return false;
  }
  parser.close();
  return isPlain;
};
