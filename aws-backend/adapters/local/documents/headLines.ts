import type { MailPart } from './mailPart.ts';

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Headers that mails and their parts have: a line of words with a colon is none. */
const known =
  /^(?:from|to|b?cc|subject|date|message-id|mime-version|content-[\w-]+|received|return-path|reply-to|sender|delivered-to|in-reply-to|references|user-agent|importance|dkim-signature|(?:x|list|thread|authentication|arc)-[\w-]+)[ \t]*:/im;

/** Bytes of a head that tell whether it goes on. */
const bytesAhead = 1000;
/** Lines of one head that are asked about: it may have a million. */
const mostAsked = 100;
const asked = new WeakMap<MailPart, number>();

/** What follows a line up to the first empty one, or the next part. */
const headBehind = ({ postalMime: { av, readPos } }: MailPart): string =>
  latin(av.subarray(readPos, readPos + bytesAhead))
    .split(/^(?:\r?\n|--)/m, 1)
    .join('');

/** Empty lines before the head of a mail, which end no head. */
const isBefore = (part: MailPart, line: Uint8Array): boolean =>
  line.length === 0 &&
  part.headerLines.length === 0 &&
  part.parentNode === undefined &&
  /^(?:\r?\n)*[\w-]{1,40}[ \t]*:/.test(latin(part.postalMime.av.subarray(part.postalMime.readPos, part.postalMime.readPos + 100)));

/** What a line of a head is that is no header, and does not begin with a blank as the second line of one does. */
const isLoose = (part: MailPart, line: Uint8Array): boolean =>
  line.length > 0 &&
  !line.includes(0x3a) &&
  line[0] !== 0x20 &&
  line[0] !== 0x09 &&
  (part.headerLines.length > 0 || part.parentNode !== undefined);

/** Whether a line is before the head of a part, in it, the second line of a header that was folded wrongly, or the first one of a body that nothing parts from its head. */
export const placeOf = (part: MailPart, line: Uint8Array): 'before' | 'head' | 'folded' | 'body' => {
  if (isBefore(part, line)) return 'before';
  const count = asked.get(part) ?? 0;
  if (count === mostAsked || !isLoose(part, line)) return 'head';
  asked.set(part, count + 1);
  if (!known.test(headBehind(part))) return 'body';
  return part.headerLines.length > 0 ? 'folded' : 'head';
};
