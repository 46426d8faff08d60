import { z } from 'zod';
import { drawnInNotes } from './drawnNotes.ts';
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

/** What a box is filled with; other buttons say nothing. */
const boxOf = ({ checkBox, exportValue, radioButton, buttonValue, fieldValue }: Annotation): string => {
  if (!checkBox && !radioButton) return '';
  const value = fieldValue?.[0] ?? 'Off';
  return value !== 'Off' && value === (checkBox ? exportValue : buttonValue) ? '☑' : '☐';
};

/** What is seen of what was filled in or chosen: a list shows a name for each value that it keeps. */
const shownIn = ({ fieldValue, options }: Annotation): string | undefined =>
  fieldValue?.map((value) => options?.find(({ exportValue }) => exportValue === value)?.displayValue ?? value).join(', ');

/** Signatures are drawn only, and stamps may say more than whoever stamped noted. */
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

/** Nobody sees what is hidden, but an answer to a note, which opens with that; a password shows as asterisks. */
const isUnseen = ({ annotationFlags, inReplyTo, password }: Annotation): boolean =>
  password === true || (((annotationFlags ?? 0) & hidden) !== 0 && inReplyTo == null);

/** The window of a note, in which it opens: what stands in it is the note. */
const isWindow = ({ subtype }: Annotation): boolean => subtype === 'Popup';

/** Whether something is written upon a page that nobody sees. */
export const hidesNotes = async (page: Page): Promise<boolean> =>
  annotationsOf(await page.getAnnotations({ intent: 'any' })).some((each) => isUnseen(each) && saidIn(each, new Map()) !== '');

const byPlace = ({ place: [left, , , top] }: PdfNote, { place: [otherLeft, , , otherTop] }: PdfNote): number =>
  otherTop - top || left - otherLeft;

/** What is written upon a page and is no part of its own text: a reader sees it there, so it is read and hidden like the rest. From top to bottom. */
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
