import { SaxesParser } from 'saxes';
import { RejectedError } from '../../../../runtime/errors.ts';

/** A tag of OpenDocument: https://docs.oasis-open.org/office/OpenDocument/v1.3. */
export interface OdfTag {
  name: string;
  attributes: Readonly<Partial<Record<string, string>>>;
}

/** Follows the tags of a part. */
export interface OdfFollower {
  open(tag: OdfTag): void;
  text(text: string): void;
  close(tag: OdfTag): void;
}

/** Bytes that are parsed at once: no tree of all of it is held. */
const blockBytes = 64 * 1024;

/** Tags in each other: real files have some dozens. */
const deepest = 1000;

/** Reads a part tag by tag. */
export const followXml = (xml: Uint8Array, follower: OdfFollower): void => {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > deepest) throw new RejectedError('FILE_CORRUPT');
    follower.open(tag);
  });
  parser.on('text', (text) => follower.text(text));
  parser.on('cdata', (text) => follower.text(text));
  parser.on('closetag', (tag) => {
    depth -= 1;
    follower.close(tag);
  });
  const decoder = new TextDecoder();
  for (let at = 0; at < xml.byteLength; at += blockBytes) parser.write(decoder.decode(xml.subarray(at, at + blockBytes), { stream: true }));
  parser.write(decoder.decode()).close();
};
