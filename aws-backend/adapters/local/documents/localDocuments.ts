import type { FormField, Page } from '../../../contracts/extraction.ts';
import { routeOf, type MediaFormat } from '../../../contracts/format.ts';
import { note } from '../../../contracts/notes.ts';
import type { Documents } from '../../../ports/documents.ts';
import type { Images } from '../../../ports/images.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import type { Inside } from './attachedFiles.ts';
import type { DocumentReader } from './documentReader.ts';
import { formFieldsOf } from './fields/formFields.ts';
import { pictureFields } from './fields/pictureFields.ts';
import { joinPages, tablesOf, type PageText } from './pagedText.ts';
import { pdfLimits, type PdfLimits } from './pdfLimits.ts';

/** Formats whose text may be a form or invoice; in others, only their images may be. */
const withFields: ReadonlySet<MediaFormat> = new Set(['pdf', 'docx', 'odt', 'doc', 'rtf', 'txt', 'html', 'eml', 'msg', 'tnef', 'p7m']);
const isForm = (format: MediaFormat): boolean => withFields.has(format) || routeOf(format) === 'images';
const mails: ReadonlySet<MediaFormat> = new Set(['eml', 'msg', 'tnef', 'p7m']);
const mailHeads: ReadonlySet<string> = new Set(['from', 'reply-to', 'to', 'cc', 'date', 'subject', 'attachment']);
/** Formats whose readers label comments with "Comment:". */
const withRemarks: ReadonlySet<MediaFormat> = new Set(['docx', 'odt', 'doc', 'rtf']);

const isField = (format: MediaFormat, name: string): boolean =>
  !(mails.has(format) && mailHeads.has(name)) && !(withRemarks.has(format) && name === 'comment');

const fieldsOf = (format: MediaFormat, { text, pages }: { text: string; pages: Page[] }, found: readonly PageText[]): FormField[] => {
  if (!withFields.has(format)) return pictureFields(text, pages, found);
  const formatAt = (page: number): MediaFormat => found[page - 1]?.format ?? format;
  return formFieldsOf(text, pages).filter(({ name, page }) => isForm(formatAt(page)) && isField(format, name.toLowerCase()));
};

/** The deepest level of attached files whose own attachments are read. */
const deepest = 2;

/** The reader of each format, imported on first use, because together they are several megabytes of code. */
const readersOf = (images: Images, limits: PdfLimits, depth: number): Partial<Record<MediaFormat, () => Promise<DocumentReader>>> => {
  const documents: Inside['documents'] = (inner, left) => localDocuments(inner, left, depth + 1);
  const inside: Inside | undefined = depth > deepest ? undefined : { images, limits, documents };
  return {
    pdf: async () => (await import('./readPdf.ts')).readPdf(images, limits, inside),
    docx: async () => (await import('./readDocx.ts')).readDocx(images, limits),
    xlsx: async () => (await import('./readXlsx.ts')).readXlsx(images, limits),
    pptx: async () => (await import('./readWithOfficeParser.ts')).readPptx(images, limits),
    odt: async () => (await import('./readOpenDocument.ts')).readOdt(images, limits),
    ods: async () => (await import('./readOpenDocument.ts')).readOds(images, limits),
    odp: async () => (await import('./readOpenDocument.ts')).readOdp(images, limits),
    doc: async () => (await import('./readDoc.ts')).readDoc(images, limits),
    ppt: async () => (await import('./readPpt.ts')).readPpt(images, limits),
    xls: async () => (await import('./readXls.ts')).readXls(images, limits),
    rtf: async () => (await import('./readRtf.ts')).readRtf(images, limits),
    msg: async () => (await import('./readMsg.ts')).readMsg(inside),
    tnef: async () => (await import('./readTnef.ts')).readTnef(inside),
    p7m: async () => (await import('./readSigned.ts')).readSigned(inside),
    eml: async () => (await import('./readMail.ts')).readMail(inside),
    html: async () => (await import('./readText.ts')).readHtml,
    csv: async () => (await import('./readText.ts')).readCsv,
    txt: async () => (await import('./readText.ts')).readTxt(inside),
  };
};

/** Reads documents on this machine; `images` reads scanned pages and images in files. `depth` is the number of containing files. */
export const localDocuments = (images: Images, limits: PdfLimits = pdfLimits, depth = 0): Documents => {
  const readers = readersOf(images, limits, depth);
  return {
    async read({ bytes, format, fileName }, onPage) {
      if (bytes.byteLength === 0) throw new RejectedError('FILE_EMPTY');
      const reader = await readers[format]?.();
      if (!reader) throw new RejectedError('FILE_TYPE_UNSUPPORTED');
      const { pages, attachments = [], notes = [], ocrLanguage, engine } = await reader(bytes, fileName, onPage);
      const joined = joinPages(pages);
      const told = joined.text === '' && notes.length === 0 ? [note('NO_TEXT')] : notes;
      return {
        schemaVersion: 1,
        format,
        ...joined,
        attachments,
        tables: tablesOf(pages),
        formFields: fieldsOf(format, joined, pages),
        ...(told.length > 0 ? { notes: told } : {}),
        ...(ocrLanguage === undefined ? {} : { ocrLanguage }),
        engine,
      };
    },
  };
};
