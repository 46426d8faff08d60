import { lookup } from 'mime-types';
import { z } from 'zod';
import type { AttachedFile } from './attachedFiles.ts';
import type { Pdf } from './openPdf.ts';
import type { PageText } from './pagedText.ts';

/** Attachments and forms, as pdf.js returns them. */
const File = z.object({ filename: z.string(), content: z.instanceof(Uint8Array).nullish() });
const Files = z.record(z.string(), File).nullable();
const Pinned = z.object({ subtype: z.literal('FileAttachment'), file: File });
const Info = z.object({ IsXFAPresent: z.boolean(), IsAcroFormPresent: z.boolean() }).partial();

const infoOf = async (pdf: Pdf): Promise<z.infer<typeof Info>> => Info.parse((await pdf.getMetadata()).info);

/** The placeholder text on the only page of XFA forms, and the link in its translations. */
const asksToWait = /If this message is not eventually replaced|adobe\.com\/go\/(?:reader|acrreader|pdf_forms)/i;

/** Whether a file is an XFA form whose page only asks to wait or to use another program. */
export const isAdobeForm = async (pdf: Pdf, text = ''): Promise<boolean> => {
  const { IsXFAPresent = false, IsAcroFormPresent = false } = await infoOf(pdf);
  return IsXFAPresent && (!IsAcroFormPresent || asksToWait.test(text));
};

/** Whether a file contains an XFA form, which its pages may show in part or not at all. */
export const holdsAdobeForm = async (pdf: Pdf): Promise<boolean> => (await infoOf(pdf)).IsXFAPresent === true;

/** Removes the placeholder text of XFA forms. */
export const withoutWait = (pages: readonly PageText[]): PageText[] =>
  pages.map((page) => (asksToWait.test(page.text) ? { ...page, text: '', tables: [] } : page));

const fileOf = ({ filename, content }: z.infer<typeof File>): AttachedFile => ({
  fileName: filename,
  contentType: lookup(filename) || 'application/octet-stream',
  // Copied, because the parser's buffer is lost when the file is closed.
  bytes: Uint8Array.from(content ?? []),
});

/** Returns the files attached to a PDF. */
export const filesIn = async (pdf: Pdf): Promise<AttachedFile[]> =>
  Object.values(Files.parse(await pdf.getAttachments()) ?? {}).map(fileOf);

type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** Returns the files in attachment annotations of a page: ISO 32000-1, 12.5.6.15. */
export const filesOn = async (page: Page): Promise<AttachedFile[]> =>
  ((await page.getAnnotations()) as unknown[]).flatMap((each) => {
    const { data } = Pinned.safeParse(each);
    return data ? [fileOf(data.file)] : [];
  });

/** Whether a file is an invoice's XML data, which repeats its pages: Factur-X 1.0, 6.2, ZUGFeRD and XRechnung. */
export const isInvoiceData = ({ fileName }: AttachedFile): boolean =>
  /^(?:factur-x|zugferd-invoice|xrechnung|order-x)\.xml$/i.test(fileName);
