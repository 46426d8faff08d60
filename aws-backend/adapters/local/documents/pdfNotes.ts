import { z } from 'zod';
import { drawnInNotes } from './drawnNotes.ts';
import type { Pdf } from './openPdf.ts';

type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** Text in an annotation: a form value, text typed on the page, or a comment. */
export interface PdfNote {
  text: string;
  /** The left, bottom, right and top edges in points, from the bottom left. */
  place: readonly [number, number, number, number];
  /** It is visible on the page, like a form value; comments open beside it. */
  isOnPage: boolean;
  /** It describes a link, mostly with text that is on the page anyway. */
  isLink: boolean;
}

/** ISO 32000-1, 12.5 and 12.7, in pdf.js's form. */
const Annotation = z.object({
  id: z.string().nullish(),
  subtype: z.string().nullish(),
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  fieldType: z.string().nullish(),
  fieldValue: z.union([z.string().transform((value) => [value]), z.array(z.string())]).nullish(),
  checkBox: z.boolean().nullish(),
  exportValue: z.string().nullish(),
  radioButton: z.boolean().nullish(),
  buttonValue: z.string().nullish(),
  options: z
    .array(z.object({ exportValue: z.string().nullish(), displayValue: z.string().nullish() }))
    .nullish()
    .catch(null),
  contentsObj: z.object({ str: z.string() }).nullish(),
  annotationFlags: z.number().nullish(),
  inReplyTo: z.string().nullish(),
  password: z.boolean().nullish(),
});
type Annotation = z.infer<typeof Annotation>;

/** Returns the state of a checkbox or radio button; '' for other buttons. */
const boxOf = ({ checkBox, exportValue, radioButton, buttonValue, fieldValue }: Annotation): string => {
  if (!checkBox && !radioButton) return '';
  const value = fieldValue?.[0] ?? 'Off';
  return value !== 'Off' && value === (checkBox ? exportValue : buttonValue) ? '☑' : '☐';
};

/** Returns the displayed value of a field; choice fields display names for their values. */
const shownIn = ({ fieldValue, options }: Annotation): string | undefined =>
  fieldValue?.map((value) => options?.find(({ exportValue }) => exportValue === value)?.displayValue ?? value).join(', ');

/** Whether the appearance has text of its own: signatures only have that, and stamps may show more than their content. */
const isDrawn = ({ subtype, fieldType }: Annotation): boolean => subtype === 'Stamp' || fieldType === 'Sig';

const saidIn = (annotation: Annotation, drawn: ReadonlyMap<string, string>): string => {
  if (annotation.fieldType === 'Btn') return boxOf(annotation);
  const noted = (shownIn(annotation) ?? annotation.contentsObj?.str ?? '').trim();
  const seen = isDrawn(annotation) ? (drawn.get(annotation.id ?? '') ?? '') : '';
  return [...new Set([noted, seen])].filter((text) => text !== '').join('\n');
};

const annotationsOf = (told: unknown): Annotation[] => (told as unknown[]).flatMap((each) => Annotation.safeParse(each).data ?? []);

/** Flags "Hidden" and "NoView": ISO 32000-1, table 165. */
const hidden = 2 | 32;

/** Whether an annotation is invisible: hidden, except for replies, which open with their comment, or a password, shown as asterisks. */
const isUnseen = ({ annotationFlags, inReplyTo, password }: Annotation): boolean =>
  password === true || (((annotationFlags ?? 0) & hidden) !== 0 && inReplyTo == null);

/** Whether it is the popup window of a comment, whose text it repeats. */
const isWindow = ({ subtype }: Annotation): boolean => subtype === 'Popup';

/** Whether a page has invisible annotations with text. */
export const hidesNotes = async (page: Page): Promise<boolean> =>
  annotationsOf(await page.getAnnotations({ intent: 'any' })).some((each) => isUnseen(each) && saidIn(each, new Map()) !== '');

const byPlace = ({ place: [left, , , top] }: PdfNote, { place: [otherLeft, , , otherTop] }: PdfNote): number =>
  otherTop - top || left - otherLeft;

/** Returns the visible text of a page's annotations, which the text layer lacks, from top to bottom. */
export const pdfNotes = async (page: Page): Promise<PdfNote[]> => {
  const annotations = annotationsOf(await page.getAnnotations()).filter((each) => !isUnseen(each) && !isWindow(each));
  const drawn = annotations.some(isDrawn) ? await drawnInNotes(page) : new Map<string, string>();
  return annotations
    .flatMap((annotation): PdfNote[] => {
      const { subtype, fieldType, rect: place } = annotation;
      const text = saidIn(annotation, drawn);
      if (text === '') return [];
      const isOnPage = fieldType === 'Sig' ? false : fieldType != null || subtype === 'FreeText';
      return [{ text, place, isOnPage, isLink: subtype === 'Link' }];
    })
    .toSorted(byPlace);
};
