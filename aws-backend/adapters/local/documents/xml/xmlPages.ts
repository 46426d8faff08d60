import { note, uniqueNotes } from '../../../../contracts/notes.ts';
import type { OnPage } from '../../../../ports/documents.ts';
import { notesOf, pagesOfFile, readAttached, type Inside } from '../attachedFiles.ts';
import type { ReadDocument } from '../documentReader.ts';
import { stated } from '../pagedText.ts';
import type { XmlText } from './xmlText.ts';

/** Returns the pages of XML: its text, then the files that are embedded in it, such as the time sheets of an invoice. */
export const xmlPages = async ({ text, files }: XmlText, inside: Inside | undefined, onPage?: OnPage): Promise<ReadDocument> => {
  const read = inside ? await readAttached(inside, files, onPage) : [];
  const extractions = read.filter((each) => each !== undefined);
  return {
    pages: [stated(text), ...files.flatMap((file, index) => (read[index] ? pagesOfFile(file, read[index]) : []))],
    attachments: files.map(({ fileName, contentType, bytes: { byteLength } }) => ({ fileName, contentType, sizeBytes: byteLength })),
    notes: uniqueNotes([...notesOf(extractions), ...(extractions.length < files.length ? [note('PARTS_UNREAD')] : [])]),
    ocrLanguage: extractions.find(({ ocrLanguage }) => ocrLanguage !== undefined)?.ocrLanguage,
    engine: [...new Set(['saxes 6.0.0', ...extractions.map(({ engine }) => engine)])].join(', '),
  };
};
