import type { MailPart } from './mailPart.ts';

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Known headers of mails and their parts; other lines with a colon may be text. */
const known =
  /^(?:from|to|b?cc|subject|date|message-id|mime-version|content-[\w-]+|received|return-path|reply-to|sender|delivered-to|in-reply-to|references|user-agent|importance|dkim-signature|(?:x|list|thread|authentication|arc)-[\w-]+)[ \t]*:/im;

/** The bytes ahead that show whether the headers continue. */
const bytesAhead = 1000;
/** The most lines of a header block to check, because it may have a million. */
const maxAsked = 100;
const asked = new WeakMap<MailPart, number>();

/** Returns the lines up to the next empty one or the next part. */
const headBehind = ({ postalMime: { av, readPos } }: MailPart): string =>
  latin(av.subarray(readPos, readPos + bytesAhead))
    .split(/^(?:\r?\n|--)/m, 1)
    .join('');

/** Whether a line is an empty one before a mail's headers, which doesn't end them. */
const isBefore = (part: MailPart, line: Uint8Array): boolean =>
  line.length === 0 &&
  part.headerLines.length === 0 &&
  part.parentNode === undefined &&
  /^(?:\r?\n)*[\w-]{1,40}[ \t]*:/.test(latin(part.postalMime.av.subarray(part.postalMime.readPos, part.postalMime.readPos + 100)));

/** Whether a line in a header block is neither a header nor an indented continuation line. */
const isLoose = (part: MailPart, line: Uint8Array): boolean =>
  line.length > 0 &&
  !line.includes(0x3a) &&
  line[0] !== 0x20 &&
  line[0] !== 0x09 &&
  (part.headerLines.length > 0 || part.parentNode !== undefined);

/** Classifies a line: before the headers, in them, an unindented continuation, or the start of a body without an empty line before it. */
export const placeOf = (part: MailPart, line: Uint8Array): 'before' | 'head' | 'folded' | 'body' => {
  if (isBefore(part, line)) return 'before';
  const count = asked.get(part) ?? 0;
  if (count === maxAsked || !isLoose(part, line)) return 'head';
  asked.set(part, count + 1);
  if (!known.test(headBehind(part))) return 'body';
  return part.headerLines.length > 0 ? 'folded' : 'head';
};
