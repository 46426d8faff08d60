import { lookup } from 'mime-types';
import { z } from 'zod';
import type { AttachedFile } from './attachedFiles.ts';
import type { Pdf } from './openPdf.ts';
import type { PageText } from './pagedText.ts';

/** As pdf.js tells of files in a file, and of forms. */
const File = z.object({ filename: z.string(), content: z.instanceof(Uint8Array).nullish() });
const Files = z.record(z.string(), File).nullable();
const Pinned = z.object({ subtype: z.literal('FileAttachment'), file: File });
const Info = z.object({ IsXFAPresent: z.boolean(), IsAcroFormPresent: z.boolean() }).partial();

const infoOf = async (pdf: Pdf): Promise<z.infer<typeof Info>> => Info.parse((await pdf.getMetadata()).info);

/** What Adobe's programs put on the only page of such a form, and in other languages where they send whoever reads it. */
const asksToWait = /If this message is not eventually replaced|adobe\.com\/go\/(?:reader|acrreader|pdf_forms)/i;

/** A form of Adobe's own kind, in place of which a page asks to wait or to take another program. */
export const isAdobeForm = async (pdf: Pdf, text = ''): Promise<boolean> => {
  const { IsXFAPresent = false, IsAcroFormPresent = false } = await infoOf(pdf);
  return IsXFAPresent && (!IsAcroFormPresent || asksToWait.test(text));
};

/** Whether a file holds such a form, of which its pages may show some or nothing. */
export const holdsAdobeForm = async (pdf: Pdf): Promise<boolean> => (await infoOf(pdf)).IsXFAPresent === true;

/** The pages of such a form without what is no word of whoever filled it in. */
export const withoutWait = (pages: readonly PageText[]): PageText[] =>
  pages.map((page) => (asksToWait.test(page.text) ? { ...page, text: '', tables: [] } : page));

const fileOf = ({ filename, content }: z.infer<typeof File>): AttachedFile => ({
  fileName: filename,
  contentType: lookup(filename) || 'application/octet-stream',
  // What the parser holds it lets go of with the file.
  bytes: Uint8Array.from(content ?? []),
});

/** The files that a PDF holds beside its pages. */
export const filesIn = async (pdf: Pdf): Promise<AttachedFile[]> =>
  Object.values(Files.parse(await pdf.getAttachments()) ?? {}).map(fileOf);

type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** The files that are pinned to one of its pages: ISO 32000-1, 12.5.6.15. */
export const filesOn = async (page: Page): Promise<AttachedFile[]> =>
  ((await page.getAnnotations()) as unknown[]).flatMap((each) => {
    const { data } = Pinned.safeParse(each);
    return data ? [fileOf(data.file)] : [];
  });

/** An invoice's own data, which says in tags what its pages say: Factur-X 1.0, 6.2, ZUGFeRD and XRechnung. */
export const isInvoiceData = ({ fileName }: AttachedFile): boolean =>
  /^(?:factur-x|zugferd-invoice|xrechnung|order-x)\.xml$/i.test(fileName);
