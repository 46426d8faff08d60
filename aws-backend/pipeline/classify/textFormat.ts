import type { MediaFormat } from '../../contracts/format.ts';
import { formatOfName, isBinary } from './formatOfName.ts';
import { openDocument } from './openDocument.ts';

const htmlStart = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;
const anyTag = /<\/?[a-z][a-z0-9]*[\s>/]/i;

/** The header fields at the start of a mail, up to its first empty line. */
const headerBlock = /^(?:[\w-]+[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*\n)+/;
/** For files named as a mail: a header field within the first ten lines, whatever precedes it. */
const headerAnywhere = /^(?:[^\n]+\n){0,9}?(?:from|to|subject|date|received|return-path|mime-version|content-type)[ \t]*:/i;
const onlyMailHas = /^(?:received|message-id|mime-version|return-path|dkim-signature|x-mailer)[ \t]*:/im;
/** Web pages saved with their images (MHTML) have no sender. */
const senderOrParts = /^(?:from|sender|return-path)[ \t]*:|^content-type[ \t]*:\s*multipart\//im;

const isMail = (text: string, hint: MediaFormat | undefined): boolean => {
  // An mbox starts with a `From ` line that is no header field, possibly followed by a quoted one; a file of Apple Mail starts with its length.
  const mail = text
    .replace(/\r+\n?/g, '\n')
    .replace(/^\n+|^\d{1,10}[ \t]*\n(?=[\w-]+:)/, '')
    .replace(/^From [^:\s][^\n]*\n(?:>From [^\n]*\n)*/, '');
  const isNamedSo = hint === 'eml' || hint === 'msg';
  const headers = headerBlock.exec(mail)?.[0];
  if (headers === undefined) return isNamedSo && headerAnywhere.test(mail);
  return isNamedSo || (onlyMailHas.test(headers) && senderOrParts.test(headers));
};

/** An SVG, optionally preceded by an XML declaration, comments and a doctype that declares entities. */
export const isDrawing = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*|<!doctype\s+svg(?:[^>[]|\[[^\]]*\])*>\s*)*<svg[\s>]/i.test(text);

/** Spreadsheet exchange formats of the DOS era, SYLK and DIF: each cell is a line or two of codes. */
const oldTable = /^(?:ID;P[^\n]*\n(?:[A-Z];[^\n]*\n)|TABLE\r?\n0,1\r?\n")/;

/** Textual formats that must not be read as plain text. */
const isOtherLanguage = (text: string): boolean => text.startsWith('%!PS') || oldTable.test(text) || isDrawing(text);

/** OpenDocument 1.3, part 3, 3.1.2: the root element of a flat document declares its media type. */
const flatStart = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<office:document\s(?<said>[^>]*)>/;
const flatMime = /\soffice:mimetype\s*=\s*["'](?<mime>[^"']+)["']/;

/** Drawings and charts are not supported, neither flat nor zipped. */
const flatFormat = (text: string): MediaFormat | undefined => {
  const { said } = flatStart.exec(text)?.groups ?? {};
  return said === undefined ? undefined : (openDocument(flatMime.exec(` ${said}`)?.groups?.['mime'] ?? '') ?? 'unknown');
};

/** SpreadsheetML of Excel 2003, still written by reporting tools; also Word 2003 XML and flat OPC packages, which aren't supported. */
const sheetStart = /<(?:\w+:)?Workbook\s[^>]*urn:schemas-microsoft-com:office:spreadsheet/;
const otherOffice = /<(?:w:wordDocument|pkg:package)\s/;
/** These elements are at the start of the file: a text may mention them further down. */
const officeHead = 4096;

const officeXml = (text: string): MediaFormat | undefined => {
  const head = /^\s*<\?xml\b/.test(text) ? text.slice(0, officeHead) : '';
  if (sheetStart.test(head)) return 'xls';
  return otherOffice.test(head) ? 'unknown' : undefined;
};

/** What other programs write under Word's and Excel's extensions: HTML, plain text and tables. */
const writtenAs: Readonly<Partial<Record<string, MediaFormat>>> = { doc: 'txt', xls: 'csv' };
const tagFirst = /^\s*<(?:[a-z!][^>]*|!--[^]*?--)>/i;

const formatOfText = (text: string, hint: MediaFormat | undefined): MediaFormat | undefined => {
  const written = writtenAs[hint ?? ''];
  if (written !== undefined && text.trim() !== '') return tagFirst.test(text) ? 'html' : written;
  if (hint === 'html' && anyTag.test(text)) return 'html';
  // "This is no Word document" in a .docx: only the name suggests a format, and by that the file is damaged.
  return isBinary(hint) ? hint : undefined;
};

/** Detects the format of a text: by its beginning, then by its file name or declared type. */
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
