import type { MailPart, PartType } from './mailPart.ts';

/** The bytes of a body to search for its first part. */
const sampleBytes = 64 * 1024;

/** A boundary line, followed by the headers of a part. */
const firstPart =
  /^--(\S[^\r\n]{0,200}?)[ \t]*\r?\n(?:[\w-]{1,40}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){0,9}?content-(?:type|transfer-encoding|disposition):/im;

/** The start of an HTML page, whatever its declared type. */
export const isPage = /^\s*<(?:!doctype\s+html|html|body|head)[\s>]/i;

/** Returns the actual boundary of a mail: the declared one if it occurs in the body, else the one found there. */
const boundaryOf = (body: Buffer, said: string | undefined, others: MailPart['postalMime']['boundaries']): Buffer | undefined => {
  if (said && body.includes(`--${said}`)) return Buffer.from(said);
  const [, line] = firstPart.exec(body.toString('latin1', 0, sampleBytes)) ?? [];
  const found = line === undefined ? undefined : Buffer.from(line, 'latin1');
  return found && others.every(({ value }) => !found.equals(value)) ? found : undefined;
};

/** Returns the type of a body without parts that is declared as multipart. */
const typeWithoutParts = (body: Buffer): string => (isPage.test(body.toString('latin1', 0, 200)) ? 'text/html' : 'text/plain');

/** Returns a second content type header that declares a multipart type. */
const otherType = (part: MailPart): PartType['parsed'] | undefined => {
  if (part.contentType.multipart) return undefined;
  const other = part.headers.find(({ key, value }) => key === 'content-type' && /^multipart\//i.test(value));
  return other && part.parseStructuredHeader(other.value);
};

/** The most parts of a mail to check, because each searches the rest of the mail. */
const maxLooks = 50;
const looks = new WeakMap<object, number>();

const mayLook = (parser: object): boolean => {
  const count = looks.get(parser) ?? 0;
  looks.set(parser, count + 1);
  return count < maxLooks;
};

/** Corrects the boundary of a multipart mail if it is missing or wrong. */
export const findParts = (part: MailPart): void => {
  const { contentType, postalMime } = part;
  const parsed = otherType(part) ?? contentType.parsed;
  if (!parsed.value.startsWith('multipart/') || !mayLook(postalMime)) return;
  const body = Buffer.from(postalMime.av.buffer, postalMime.av.byteOffset, postalMime.av.byteLength).subarray(postalMime.readPos);
  const others = postalMime.boundaries.filter(({ node }) => node !== part);
  const value = boundaryOf(body, parsed.params['boundary'], others);
  if (!contentType.multipart && !value) return;
  postalMime.boundaries = others;
  if (value) postalMime.boundaries.push({ value, node: part });
  contentType.parsed = value ? parsed : { value: typeWithoutParts(body), params: {} };
  contentType.multipart = value ? parsed.value.slice('multipart/'.length) : false;
};
