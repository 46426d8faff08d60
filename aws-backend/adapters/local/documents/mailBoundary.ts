import type { MailPart, PartType } from './mailPart.ts';

/** Bytes of a body in which its first part begins. */
const sampleBytes = 64 * 1024;

/** A line of dashes, and the head of a part below it. */
const firstPart =
  /^--(\S[^\r\n]{0,200}?)[ \t]*\r?\n(?:[\w-]{1,40}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){0,9}?content-(?:type|transfer-encoding|disposition):/im;

/** How a page begins, whatever its part says that it is. */
export const isPage = /^\s*<(?:!doctype\s+html|html|body|head)[\s>]/i;

/** What really stands between the parts of a mail: what its head says, or what its body shows where the head says nothing of it or something else. */
const boundaryOf = (body: Buffer, said: string | undefined, others: MailPart['postalMime']['boundaries']): Buffer | undefined => {
  if (said && body.includes(`--${said}`)) return Buffer.from(said);
  const [, line] = firstPart.exec(body.toString('latin1', 0, sampleBytes)) ?? [];
  const found = line === undefined ? undefined : Buffer.from(line, 'latin1');
  return found && others.every(({ value }) => !found.equals(value)) ? found : undefined;
};

/** What a body is that has no parts, though its head says so. */
const typeWithoutParts = (body: Buffer): string => (isPage.test(body.toString('latin1', 0, 200)) ? 'text/html' : 'text/plain');

/** The head of a mail may say twice what it is. */
const otherType = (part: MailPart): PartType['parsed'] | undefined => {
  if (part.contentType.multipart) return undefined;
  const other = part.headers.find(({ key, value }) => key === 'content-type' && /^multipart\//i.test(value));
  return other && part.parseStructuredHeader(other.value);
};

/** Parts of one mail that are looked at so: for each the rest of the mail is searched. */
const mostLooks = 50;
const looks = new WeakMap<object, number>();

const mayLook = (parser: object): boolean => {
  const count = looks.get(parser) ?? 0;
  looks.set(parser, count + 1);
  return count < mostLooks;
};

/** Finds the parts of a mail whose head does not tell how they are set apart, or otherwise than they are. */
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
