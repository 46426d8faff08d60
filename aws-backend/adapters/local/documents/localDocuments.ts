import type { FormField, Page } from '../../../contracts/extraction.ts';
import type { MediaFormat } from '../../../contracts/format.ts';
import type { Documents } from '../../../ports/documents.ts';
import type { Images } from '../../../ports/images.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import type { DocumentReader } from './documentReader.ts';
import { formFieldsOf } from './fields/formFields.ts';
import { joinPages, tablesOf } from './pagedText.ts';
import { readDocx } from './readDocx.ts';
import { pdfLimits, readPdf, type PdfLimits } from './readPdf.ts';
import { readOdt, readPptx } from './readWithOfficeParser.ts';
import { readXlsx } from './readXlsx.ts';
import { readCsv, readEml, readHtml, readTxt } from './readText.ts';

/** Formats that hold forms and invoices; a mail's head, a page's menu or a sheet's cells are none. */
const withFields: ReadonlySet<MediaFormat> = new Set(['pdf', 'docx', 'odt', 'txt', 'html', 'eml']);
const mailHeads: ReadonlySet<string> = new Set(['from', 'to', 'cc', 'date', 'subject', 'attachment']);

const fieldsOf = (format: MediaFormat, text: string, pages: readonly Page[]): FormField[] => {
  if (!withFields.has(format)) return [];
  return formFieldsOf(text, pages).filter(({ name }) => format !== 'eml' || !mailHeads.has(name.toLowerCase()));
};

/** Reads documents on this machine; scanned pages of a PDF are read by `images`. */
export const localDocuments = (images: Images, limits: PdfLimits = pdfLimits): Documents => {
  const readers: Partial<Record<MediaFormat, DocumentReader>> = {
    pdf: readPdf(images, limits),
    docx: readDocx,
    xlsx: readXlsx,
    pptx: readPptx,
    odt: readOdt,
    eml: readEml,
    html: readHtml,
    csv: readCsv,
    txt: readTxt,
  };
  return {
    async read({ bytes, format, fileName }, onPage) {
      if (bytes.byteLength === 0) throw new RejectedError('FILE_EMPTY');
      const reader = readers[format];
      if (!reader) throw new RejectedError('FILE_TYPE_UNSUPPORTED');
      const { pages, attachments = [], notes = [], ocrLanguage, engine } = await reader(bytes, fileName, onPage);
      const joined = joinPages(pages);
      return {
        schemaVersion: 1,
        format,
        ...joined,
        attachments,
        tables: tablesOf(pages),
        formFields: fieldsOf(format, joined.text, joined.pages),
        ...(notes.length > 0 ? { notes } : {}),
        ...(ocrLanguage === undefined ? {} : { ocrLanguage }),
        engine,
      };
    },
  };
};
