import { z } from 'zod';
import type { Pdf } from './openPdf.ts';

type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** What was written upon a page: filled into a form, or noted beside it. */
export interface PdfNote {
  text: string;
  /** Left, lower, right and upper edge in points, counted from the lower left. */
  place: readonly [number, number, number, number];
}

/** ISO 32000-1, 12.5 and 12.7, as pdf.js tells of it. */
const Annotation = z.object({
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  fieldType: z.string().nullish(),
  fieldValue: z.union([z.string(), z.array(z.string()).transform((values) => values.join(', '))]).nullish(),
  contentsObj: z.object({ str: z.string() }).nullish(),
});

/** Boxes and buttons have values that are no words. */
const saidIn = ({ fieldType, fieldValue, contentsObj }: z.infer<typeof Annotation>): string =>
  (fieldType === 'Btn' ? '' : (fieldValue ?? contentsObj?.str ?? '')).trim();

const byPlace = ({ place: [left, , , top] }: PdfNote, { place: [otherLeft, , , otherTop] }: PdfNote): number =>
  otherTop - top || left - otherLeft;

/** What is written upon a page and is no part of its own text: a reader sees it there, so it is read and hidden like the rest. From top to bottom. */
export const pdfNotes = async (page: Page): Promise<PdfNote[]> => {
  const annotations: unknown[] = await page.getAnnotations();
  return annotations
    .flatMap((annotation): PdfNote[] => {
      const { data } = Annotation.safeParse(annotation);
      const text = data ? saidIn(data) : '';
      return data && text !== '' ? [{ text, place: data.rect }] : [];
    })
    .toSorted(byPlace);
};
