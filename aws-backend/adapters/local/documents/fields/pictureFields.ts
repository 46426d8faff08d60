import type { FormField, Page } from '../../../../contracts/extraction.ts';
import type { PageText } from '../pagedText.ts';
import { formFieldsOf } from './formFields.ts';

/** Returns the form fields in a file's images, such as an invoice on a slide, for files whose own text isn't a form. Each image once. */
export const pictureFields = (text: string, pages: readonly Page[], found: readonly PageText[]): FormField[] => {
  const seen = new Set<string>();
  return pages.flatMap((page, index) =>
    (found[index]?.pictures ?? []).flatMap((picture) => {
      const at = text.indexOf(picture, page.start);
      if (seen.has(picture) || at < 0 || at + picture.length > page.end) return [];
      seen.add(picture);
      return formFieldsOf(picture, [{ ...page, start: 0, end: picture.length }]).map((field) => ({
        ...field,
        start: field.start + at,
        end: field.end + at,
      }));
    }),
  );
};
