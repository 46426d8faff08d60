import { decompressRTF } from '@kenjiuno/decompressrtf';
import iconv from 'iconv-lite';
import { decodeText } from '../decodeText.ts';
import { rtfText } from '../rtf/rtfText.ts';
import type { MessageFields } from './messageFields.ts';

/** The largest compressed body: it decompresses to at most nine times as many bytes, each of which the library stores as a number. */
const maxPacked = 8 * 1024 * 1024;

/** [MS-OXRTFCP] 2.1.3.1: the library never ends on a body shorter than it claims to be. */
const unpacked = (bytes: Uint8Array): Uint8Array => {
  const isWhole = bytes.byteLength >= 16 && Buffer.from(bytes).readUInt32LE(0) + 4 <= bytes.byteLength;
  return isWhole && bytes.byteLength <= maxPacked ? Uint8Array.from(decompressRTF([...bytes])) : new Uint8Array();
};

/** Decodes the HTML body with the mail's code page, or with the encoding that the HTML itself declares. */
const pageOf = ({ bodyHtml, html, internetCodepage }: MessageFields): string => {
  if (bodyHtml !== undefined || html === undefined) return bodyHtml ?? '';
  const encoding = `cp${String(internetCodepage)}`;
  const isSaid = internetCodepage !== 65_001 && iconv.encodingExists(encoding);
  return isSaid ? iconv.decode(Buffer.from(html), encoding) : decodeText(html);
};

/** Returns the plain text and the HTML body of an Outlook file, or the RTF body's text if there is neither. */
export const messageBody = (fields: MessageFields): { text: string; html: string } => {
  const { body = '', compressedRtf } = fields;
  const html = pageOf(fields);
  const isElsewhere = body.trim() === '' && html === '' && compressedRtf !== undefined;
  return { text: isElsewhere ? rtfText(unpacked(compressedRtf)) : body, html };
};
