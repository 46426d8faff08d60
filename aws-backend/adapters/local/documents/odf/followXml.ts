import { SaxesParser } from 'saxes';
import { RejectedError } from '../../../../runtime/errors.ts';

/** A tag of OpenDocument: https://docs.oasis-open.org/office/OpenDocument/v1.3. */
export interface OdfTag {
  name: string;
  attributes: Readonly<Partial<Record<string, string>>>;
}

/** Handles the parser events of a part. */
export interface OdfFollower {
  open(tag: OdfTag): void;
  text(text: string): void;
  close(tag: OdfTag): void;
}

/** Bytes per parser call; no tree is built in memory. */
const blockBytes = 64 * 1024;

/** The deepest nesting of tags; real files have a few dozen levels. */
const deepest = 1000;

/** Parses a part and passes its events to the follower. Throws FILE_CORRUPT if it is nested too deeply. */
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
