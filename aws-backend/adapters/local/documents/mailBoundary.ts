import type { MailPart, PartType } from './mailPart.ts';

/** Bytes of a body in which its first part begins. */
const sampleBytes = 64 * 1024;

/** A line of dashes, and the head of a part below it. */
const firstPart =
  /^--(\S[^\r\n]{0,200}?)[ \t]*\r?\n(?:[\w-]{1,40}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){0,9}?content-(?:type|transfer-encoding|disposition):/im;

const isPage = /^\s*<(?:!doctype\s+html|html|body|head)[\s>]/i;

/** What really stands between the parts of a mail: what its head says, or what its body shows where the head says nothing of it or something else. */
const boundaryOf = (body: Buffer, said: string | undefined): Buffer | undefined => {
  if (said && body.includes(`--${said}`)) return Buffer.from(said);
  const [, found] = firstPart.exec(body.toString('latin1', 0, sampleBytes)) ?? [];
  return found === undefined ? undefined : Buffer.from(found, 'latin1');
};

/** What a body is that has no parts, though its head says so. */
const typeWithoutParts = (body: Buffer): string => (isPage.test(body.toString('latin1', 0, 200)) ? 'text/html' : 'text/plain');

/** The head of a mail may say twice what it is. */
const otherType = (part: MailPart): PartType['parsed'] | undefined => {
  if (part.contentType.multipart) return undefined;
  const other = part.headers.find(({ key, value }) => key === 'content-type' && /^multipart\//i.test(value));
  return other && part.parseStructuredHeader(other.value);
};

/** Finds the parts of a mail whose head does not tell how they are set apart, or otherwise than they are. */
export const findParts = (part: MailPart): void => {
  const { contentType, postalMime } = part;
  const parsed = otherType(part) ?? contentType.parsed;
  if (part.parentNode || !parsed.value.startsWith('multipart/')) return;
  const body = Buffer.from(postalMime.av.buffer, postalMime.av.byteOffset, postalMime.av.byteLength).subarray(postalMime.readPos);
  const value = boundaryOf(body, parsed.params['boundary']);
  if (!contentType.multipart && !value) return;
  postalMime.boundaries = postalMime.boundaries.filter(({ node }) => node !== part);
  if (value) postalMime.boundaries.push({ value, node: part });
  contentType.parsed = value ? parsed : { value: typeWithoutParts(body), params: {} };
  contentType.multipart = value ? parsed.value.slice('multipart/'.length) : false;
};
