import { SaxesParser } from 'saxes';
import type { AttachedFile } from '../attachedFiles.ts';
import { currencyOf, isInvoiceXml } from './invoiceLabels.ts';
import { hidesMore } from './leafText.ts';
import { XmlLines } from './xmlLines.ts';

/** XML as readable text. */
export interface XmlText {
  text: string;
  /** Files that are embedded as base64. */
  files: AttachedFile[];
  /** It has comments, instructions, a document type or attributes that aren't in the text. */
  hasMore: boolean;
}

const start = /^\ufeff?\s*<(?:\?xml\s|!--|!DOCTYPE\s|[\p{L}_][\p{L}\p{N}_.-]{0,200}(?::[\p{L}\p{N}_.-]{1,200})?[\s/>])/u;

/** The deepest nesting of elements; real files have a few dozen levels. */
const deepest = 200;

const parsed = (text: string): XmlText => {
  const kind = { isInvoice: isInvoiceXml(text), currency: currencyOf(text) };
  const written = new XmlLines(kind);
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (written.depth === deepest) throw new RangeError('XML is nested too deeply');
    written.hasMore ||= hidesMore(attributes, kind);
    written.open(name, attributes);
  });
  parser.on('text', (said) => written.text(said));
  parser.on('cdata', (said) => written.text(said));
  parser.on('closetag', () => written.close());
  for (const event of ['comment', 'doctype', 'processinginstruction'] as const) parser.on(event, () => (written.hasMore = true));
  parser.write(text.trimStart()).close();
  return { text: written.lines.join('\n'), files: written.files, hasMore: written.hasMore || written.files.length > 0 };
};

/** Converts XML to a line for each element with text. Undefined if it isn't well-formed, declares entities, or is nested too deeply. */
export const xmlText = (text: string): XmlText | undefined => {
  if (!start.test(text)) return undefined;
  try {
    return parsed(text);
  } catch {
    return undefined;
  }
};
