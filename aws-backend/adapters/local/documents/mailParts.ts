import PostalMime from 'postal-mime';
import { flowedText } from './flowedText.ts';
import { placeOf } from './headLines.ts';
import { headLineInUtf8 } from './mailLetters.ts';
import { isPart, type MailPart } from './mailPart.ts';
import { gatherBodies, readBodies } from './partBodies.ts';

const blank = Uint8Array.of(0x20);

const readHeadLines = ({ feed }: MailPart): MailPart['feed'] =>
  function (this: MailPart, line) {
    const place = this.state === 'header' ? placeOf(this, line) : 'body';
    if (place === 'before') return;
    if (this.state === 'header' && place === 'body') Reflect.apply(feed, this, [new Uint8Array()]);
    const written = place === 'body' ? line : headLineInUtf8(line, this.postalMime.av);
    Reflect.apply(feed, this, [place === 'folded' ? Buffer.concat([blank, written]) : written]);
  };

/** Patches postal-mime's mail parts with missing features. Does nothing if a later release has different internals. */
export const teachParts = (): void => {
  const part: unknown = Reflect.get(new PostalMime(), 'root');
  if (!isPart(part)) return;
  Object.assign(part.constructor.prototype as object, {
    setupContentDecoder: gatherBodies(part),
    feed: readHeadLines(part),
    getTextContent: readBodies(part),
    decodeFlowedText: flowedText,
  });
};
