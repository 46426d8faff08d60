import { decompressRTF } from '@kenjiuno/decompressrtf';
import iconv from 'iconv-lite';
import { decodeText } from '../decodeText.ts';
import { rtfText } from '../rtf/rtfText.ts';
import type { MessageFields } from './messageFields.ts';

/** Bytes of a body that is kept packed: it unpacks to nine times as many at most, each of which the unpacker keeps as a number. */
const mostPacked = 8 * 1024 * 1024;

/** [MS-OXRTFCP] 2.1.3.1: a body that claims to be longer than it is would be unpacked without end. */
const unpacked = (bytes: Uint8Array): Uint8Array => {
  const isWhole = bytes.byteLength >= 16 && Buffer.from(bytes).readUInt32LE(0) + 4 <= bytes.byteLength;
  return isWhole && bytes.byteLength <= mostPacked ? Uint8Array.from(decompressRTF([...bytes])) : new Uint8Array();
};

/** A page in the letters that the mail says it has, or that it says itself. */
const pageOf = ({ bodyHtml, html, internetCodepage }: MessageFields): string => {
  if (bodyHtml !== undefined || html === undefined) return bodyHtml ?? '';
  const encoding = `cp${String(internetCodepage)}`;
  const isSaid = internetCodepage !== 65_001 && iconv.encodingExists(encoding);
  return isSaid ? iconv.decode(Buffer.from(html), encoding) : decodeText(html);
};

/** What an Outlook file says, in the ways it says so: its plain body, its page, and as a last resort its body of rich text. */
export const messageBody = (fields: MessageFields): { text: string; html: string } => {
  const { body = '', compressedRtf } = fields;
  const html = pageOf(fields);
  const isElsewhere = body.trim() === '' && html === '' && compressedRtf !== undefined;
  return { text: isElsewhere ? rtfText(unpacked(compressedRtf)) : body, html };
};
