import type { MediaFormat } from '../../contracts/format.ts';
import { formatOfName, isBinary } from './formatOfName.ts';

const htmlStart = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;
const anyTag = /<\/?[a-z][a-z0-9]*[\s>/]/i;

/** The header lines a mail begins with, up to its first empty line. */
const headerBlock = /^(?:[\w-]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)+/;
const onlyMailHas = /^(?:received|message-id|mime-version|return-path|dkim-signature|x-mailer):/im;
const sender = /^(?:from|sender|return-path):/im;

const isMail = (text: string, hint: MediaFormat | undefined): boolean => {
  // Mailboxes begin with an envelope line that is no header.
  const headers = headerBlock.exec(text.replace(/^From [^\r\n]*\r?\n/, ''))?.[0];
  if (headers === undefined) return false;
  return hint === 'eml' || hint === 'msg' || (onlyMailHas.test(headers) && sender.test(headers));
};

/** A drawing in tags. */
export const isDrawing = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*|<!doctype\s+svg[^>]*>\s*)*<svg[\s>]/i.test(text);

/** Written in characters, but not to be read as a text. */
const isOtherLanguage = (text: string): boolean => text.startsWith('%!PS') || isDrawing(text);

/** OpenDocument 1.3, part 3, 3.1.2: the tag around a document that is one piece of XML says what it is. */
const flatStart = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<office:document\s(?<said>[^>]*)>/;
const flatKind = /\soffice:mimetype\s*=\s*["']application\/vnd\.oasis\.opendocument\.(?<kind>[a-z]+)(?:-template)?["']/;
const flatFormats: Readonly<Partial<Record<string, MediaFormat>>> = { text: 'odt', spreadsheet: 'ods', presentation: 'odp' };

/** Drawings and charts are not read, as they are not in archives. */
const flatFormat = (text: string): MediaFormat | undefined => {
  const { said } = flatStart.exec(text)?.groups ?? {};
  return said === undefined ? undefined : (flatFormats[flatKind.exec(` ${said}`)?.groups?.['kind'] ?? ''] ?? 'unknown');
};

/** Tells texts apart: by what they begin with, then by what their name or their sender says. */
export const textFormat = (text: string, { fileName, contentType }: { fileName: string; contentType: string }): MediaFormat => {
  const hint = formatOfName(fileName);
  if (isOtherLanguage(text)) return 'unknown';
  if (/^\s*\{\\rtf/.test(text)) return 'rtf';
  const flat = flatFormat(text);
  if (flat !== undefined) return flat;
  if (htmlStart.test(text)) return 'html';
  if (isMail(text, hint)) return 'eml';
  if (hint === 'html' && anyTag.test(text)) return 'html';
  // "This is no Word document" in a .docx: nothing says what it is but its name, and by its name it is damaged.
  if (isBinary(hint)) return hint;
  return hint === 'csv' || (hint === undefined && /^text\/(?:csv|tab-separated-values)\b/i.test(contentType)) ? 'csv' : 'txt';
};
