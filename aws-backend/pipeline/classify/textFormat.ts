import type { MediaFormat } from '../../contracts/format.ts';
import { formatOfName, isBinary } from './formatOfName.ts';
import { openDocument } from './openDocument.ts';

const htmlStart = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;
const anyTag = /<\/?[a-z][a-z0-9]*[\s>/]/i;

/** The header lines a mail begins with, up to its first empty line. */
const headerBlock = /^(?:[\w-]+[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*\n)+/;
/** Lines of a mail that is named so, whatever stands before them in its head. */
const headerAnywhere = /^(?:[^\n]+\n){0,9}?(?:from|to|subject|date|received|return-path|mime-version|content-type)[ \t]*:/i;
const onlyMailHas = /^(?:received|message-id|mime-version|return-path|dkim-signature|x-mailer)[ \t]*:/im;
/** Pages that are saved with their pictures have no sender. */
const senderOrParts = /^(?:from|sender|return-path)[ \t]*:|^content-type[ \t]*:\s*multipart\//im;

const isMail = (text: string, hint: MediaFormat | undefined): boolean => {
  // Mailboxes begin with an envelope line that is no header, and may have that of another one below it; a mail of Apple's Mail with its length.
  const mail = text
    .replace(/\r+\n?/g, '\n')
    .replace(/^\n+|^\d{1,10}[ \t]*\n(?=[\w-]+:)/, '')
    .replace(/^From [^:\s][^\n]*\n(?:>From [^\n]*\n)*/, '');
  const isNamedSo = hint === 'eml' || hint === 'msg';
  const headers = headerBlock.exec(mail)?.[0];
  if (headers === undefined) return isNamedSo && headerAnywhere.test(mail);
  return isNamedSo || (onlyMailHas.test(headers) && senderOrParts.test(headers));
};

/** A drawing in tags, before which its program may name what it means by them. */
export const isDrawing = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*|<!doctype\s+svg(?:[^>[]|\[[^\]]*\])*>\s*)*<svg[\s>]/i.test(text);

/** Tables as programs before Windows exchanged them, SYLK and DIF: each cell is a line or two of signs. */
const oldTable = /^(?:ID;P[^\n]*\n(?:[A-Z];[^\n]*\n)|TABLE\r?\n0,1\r?\n")/;

/** Written in characters, but not to be read as a text. */
const isOtherLanguage = (text: string): boolean => text.startsWith('%!PS') || oldTable.test(text) || isDrawing(text);

/** OpenDocument 1.3, part 3, 3.1.2: the tag around a document that is one piece of XML says what it is. */
const flatStart = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<office:document\s(?<said>[^>]*)>/;
const flatMime = /\soffice:mimetype\s*=\s*["'](?<mime>[^"']+)["']/;

/** Drawings and charts are not read, as they are not in archives. */
const flatFormat = (text: string): MediaFormat | undefined => {
  const { said } = flatStart.exec(text)?.groups ?? {};
  return said === undefined ? undefined : (openDocument(flatMime.exec(` ${said}`)?.groups?.['mime'] ?? '') ?? 'unknown');
};

/** What Excel 2003 wrote, and programs that report still write, in tags; of Word 2003 and of packages in one piece of XML, which are not read. */
const sheetStart = /<(?:\w+:)?Workbook\s[^>]*urn:schemas-microsoft-com:office:spreadsheet/;
const otherOffice = /<(?:w:wordDocument|pkg:package)\s/;
/** Tags stand at the beginning of data in tags: a text may speak of them. */
const officeHead = 4096;

const officeXml = (text: string): MediaFormat | undefined => {
  const head = /^\s*<\?xml\b/.test(text) ? text.slice(0, officeHead) : '';
  if (sheetStart.test(head)) return 'xls';
  return otherOffice.test(head) ? 'unknown' : undefined;
};

/** What other programs write in place of the files of Word and Excel that they name so: pages, texts and tables. */
const writtenAs: Readonly<Partial<Record<string, MediaFormat>>> = { doc: 'txt', xls: 'csv' };
const tagFirst = /^\s*<(?:[a-z!][^>]*|!--[^]*?--)>/i;

const formatOfText = (text: string, hint: MediaFormat | undefined): MediaFormat | undefined => {
  const written = writtenAs[hint ?? ''];
  if (written !== undefined && text.trim() !== '') return tagFirst.test(text) ? 'html' : written;
  if (hint === 'html' && anyTag.test(text)) return 'html';
  // "This is no Word document" in a .docx: nothing says what it is but its name, and by its name it is damaged.
  return isBinary(hint) ? hint : undefined;
};

/** Tells texts apart: by what they begin with, then by what their name or their sender says. */
export const textFormat = (text: string, { fileName, contentType }: { fileName: string; contentType: string }): MediaFormat => {
  const hint = formatOfName(fileName);
  if (isOtherLanguage(text)) return 'unknown';
  if (/^\s*\{\\rtf/.test(text)) return 'rtf';
  const said = flatFormat(text) ?? officeXml(text);
  if (said !== undefined) return said;
  if (htmlStart.test(text)) return 'html';
  if (isMail(text, hint)) return 'eml';
  const isTable = hint === 'csv' || (hint === undefined && /^text\/(?:csv|tab-separated-values)\b/i.test(contentType));
  return formatOfText(text, hint) ?? (isTable ? 'csv' : 'txt');
};
