import { linesOf } from '../../documents/layerLines.ts';
import type { Pdf } from '../../documents/openPdf.ts';
import { writtenOn } from '../../documents/pdfTextLayer.ts';
import { fieldOf } from './fieldOf.ts';

const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Whether an annotation links to a mailbox or phone number; links to websites aren't personal. */
const isPersonal = (annotation: unknown): boolean => {
  const url = fieldOf(annotation, 'unsafeUrl') ?? fieldOf(annotation, 'url');
  return typeof url === 'string' && !/^https?:\/\/[^@]*$/i.test(url);
};

const titlesOf = (entries: readonly unknown[]): string[] =>
  entries.flatMap((entry) => {
    const [title, items] = [fieldOf(entry, 'title'), fieldOf(entry, 'items')];
    return [...(typeof title === 'string' ? [lettersOf(title)] : []), ...(Array.isArray(items) ? titlesOf(items) : [])];
  });

/** Whether a PDF has attachments, links to people, or bookmark titles that occur on none of its pages. */
export const unreadBesidePages = async (pdf: Pdf): Promise<boolean> => {
  if ((await pdf.getAttachments()) !== null) return true;
  // pdf.js’s types don’t say that it is null without an outline.
  const outline = (await pdf.getOutline()) as unknown[] | null;
  const titles = new Set(titlesOf(outline ?? []));
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const annotations: unknown[] = await page.getAnnotations();
    const words =
      titles.size === 0
        ? ''
        : lettersOf(
            linesOf(page, await writtenOn(page))
              .map(({ text }) => text)
              .join(''),
          );
    page.cleanup();
    if (annotations.some((each) => fieldOf(each, 'subtype') === 'FileAttachment' || isPersonal(each))) return true;
    for (const title of titles) if (words.includes(title)) titles.delete(title);
  }
  return titles.size > 0;
};
