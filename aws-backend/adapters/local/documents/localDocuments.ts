import type { MediaFormat } from '../../../contracts/format.ts';
import type { Documents } from '../../../ports/documents.ts';
import type { Images } from '../../../ports/images.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import type { DocumentReader } from './documentReader.ts';
import { joinPages } from './pagedText.ts';
import { readDocx } from './readDocx.ts';
import { readPdf } from './readPdf.ts';
import { readOdt, readPptx } from './readWithOfficeParser.ts';
import { readXlsx } from './readXlsx.ts';
import { readCsv, readEml, readHtml, readTxt } from './readText.ts';

/** Reads documents on this machine; scanned pages of a PDF are read by `images`. */
export const localDocuments = (images: Images): Documents => {
  const readers: Partial<Record<MediaFormat, DocumentReader>> = {
    pdf: readPdf(images),
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
    async read({ bytes, format, fileName }) {
      if (bytes.byteLength === 0) throw new RejectedError('FILE_EMPTY');
      const reader = readers[format];
      if (!reader) throw new RejectedError('FILE_TYPE_UNSUPPORTED');
      const { pages, attachments = [], engine } = await reader(bytes, fileName);
      return { schemaVersion: 1, format, ...joinPages(pages), attachments, engine };
    },
  };
};
