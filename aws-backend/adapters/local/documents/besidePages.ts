import { lookup } from 'mime-types';
import { z } from 'zod';
import type { Attachment } from '../../../contracts/extraction.ts';
import { note, type Note } from '../../../contracts/notes.ts';
import type { Pdf } from './openPdf.ts';

/** As pdf.js tells of files in a file, and of forms. */
const Files = z.record(z.string(), z.object({ filename: z.string(), content: z.instanceof(Uint8Array).nullish() })).nullable();
const Info = z.object({ IsXFAPresent: z.boolean(), IsAcroFormPresent: z.boolean() }).partial();

/** A form of Adobe's own kind, in place of which a page asks to wait or to take another program. */
export const isAdobeForm = async (pdf: Pdf): Promise<boolean> => {
  const { IsXFAPresent = false, IsAcroFormPresent = false } = Info.parse((await pdf.getMetadata()).info);
  return IsXFAPresent && !IsAcroFormPresent;
};

/** What a PDF holds beside its pages, of which nothing is read: the files in it, and notes that say so. */
export const besidePages = async (pdf: Pdf): Promise<{ attachments: Attachment[]; notes: Note[] }> => {
  const files = Object.values(Files.parse(await pdf.getAttachments()) ?? {});
  const attachments = files.map(({ filename, content }) => ({
    fileName: filename,
    contentType: lookup(filename) || 'application/octet-stream',
    sizeBytes: content?.byteLength ?? 0,
  }));
  const isForm = await isAdobeForm(pdf);
  return { attachments, notes: [...(files.length > 0 ? [note('PDF_FILES_UNREAD')] : []), ...(isForm ? [note('ADOBE_FORM_UNREAD')] : [])] };
};
