import { z } from 'zod';
import type { Pdf } from './openPdf.ts';

type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** What was written upon a page: filled into a form, typed over it, or noted beside it. */
export interface PdfNote {
  text: string;
  /** Left, lower, right and upper edge in points, counted from the lower left. */
  place: readonly [number, number, number, number];
  /** It is seen where it stands, as what is filled into a form; what is noted opens beside the page. */
  isOnPage: boolean;
  /** What programs tell of a link, mostly the words that are on the page anyway. */
  isLink: boolean;
}

/** ISO 32000-1, 12.5 and 12.7, as pdf.js tells of it. */
const Annotation = z.object({
  subtype: z.string().nullish(),
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  fieldType: z.string().nullish(),
  fieldValue: z.union([z.string(), z.array(z.string()).transform((values) => values.join(', '))]).nullish(),
  checkBox: z.boolean().nullish(),
  exportValue: z.string().nullish(),
  radioButton: z.boolean().nullish(),
  buttonValue: z.string().nullish(),
  contentsObj: z.object({ str: z.string() }).nullish(),
});
type Annotation = z.infer<typeof Annotation>;

/** What a box is filled with; other buttons say nothing. */
const boxOf = ({ checkBox, exportValue, radioButton, buttonValue, fieldValue }: Annotation): string => {
  if (!checkBox && !radioButton) return '';
  const isTicked = typeof fieldValue === 'string' && fieldValue !== 'Off' && fieldValue === (checkBox ? exportValue : buttonValue);
  return isTicked ? '☑' : '☐';
};

const saidIn = (annotation: Annotation): string => {
  const { fieldType, fieldValue, contentsObj } = annotation;
  return fieldType === 'Btn' ? boxOf(annotation) : (fieldValue ?? contentsObj?.str ?? '').trim();
};

const byPlace = ({ place: [left, , , top] }: PdfNote, { place: [otherLeft, , , otherTop] }: PdfNote): number =>
  otherTop - top || left - otherLeft;

/** What is written upon a page and is no part of its own text: a reader sees it there, so it is read and hidden like the rest. From top to bottom. */
export const pdfNotes = async (page: Page): Promise<PdfNote[]> => {
  const annotations: unknown[] = await page.getAnnotations();
  return annotations
    .flatMap((annotation): PdfNote[] => {
      const { data } = Annotation.safeParse(annotation);
      const text = data ? saidIn(data) : '';
      if (!data || text === '') return [];
      return [{ text, place: data.rect, isOnPage: data.fieldType != null || data.subtype === 'FreeText', isLink: data.subtype === 'Link' }];
    })
    .toSorted(byPlace);
};
