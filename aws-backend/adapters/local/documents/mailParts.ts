import PostalMime from 'postal-mime';
import { flowedText } from './flowedText.ts';
import { mailHead } from './mailHead.ts';
import { headLineInUtf8 } from './mailLetters.ts';
import { isPart, type AddTextEntry, type MailPart } from './mailPart.ts';
import { gatherBodies, readBodies } from './partBodies.ts';

/** Empty lines before the head of a mail, which end no head. */
const isBeforeHead = ({ headerLines, parentNode, postalMime: { av, readPos } }: MailPart, line: Uint8Array): boolean =>
  line.length === 0 &&
  headerLines.length === 0 &&
  parentNode === undefined &&
  /^(?:\r?\n)*[\w-]{1,40}[ \t]*:/.test(new TextDecoder('latin1').decode(av.subarray(readPos, readPos + 100)));

const readHeadLines = ({ feed }: MailPart): MailPart['feed'] =>
  function (this: MailPart, line) {
    if (this.state !== 'header') Reflect.apply(feed, this, [line]);
    else if (!isBeforeHead(this, line)) Reflect.apply(feed, this, [headLineInUtf8(line, this.postalMime.av)]);
  };

const inTags = (line: string): string => line.replace(/[&<>]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** A mail within a mail has the same head as one by itself. */
const readHeads = (add: AddTextEntry): AddTextEntry =>
  function (this: unknown, part, kind, entry) {
    const lines = entry.type === 'subMessage' ? mailHead(entry.value) : [];
    const value = kind === 'html' ? `<p>${lines.map(inTags).join('<br>')}</p>` : `\n${lines.join('\n')}\n`;
    Reflect.apply(add, this, [part, kind, entry.type === 'subMessage' ? { type: 'text', value } : entry]);
  };

/** Lets parts of mails be read in ways that postal-mime does not know. Where a later release has no such parts, mails are read as it reads them. */
export const teachParts = (): void => {
  const part: unknown = Reflect.get(new PostalMime(), 'root');
  if (!isPart(part)) return;
  Object.assign(part.constructor.prototype as object, {
    setupContentDecoder: gatherBodies(part),
    feed: readHeadLines(part),
    getTextContent: readBodies(part),
    decodeFlowedText: flowedText,
  });
  const add: unknown = Reflect.get(PostalMime.prototype, 'addTextEntry');
  if (typeof add === 'function') Reflect.set(PostalMime.prototype, 'addTextEntry', readHeads(add as AddTextEntry));
};
