import type { FormField, Page, Table } from '../../../contracts/extraction.ts';

/** What was read in one image; offsets are relative to its own text. */
export interface PictureText {
  text: string;
  confidence: number;
  tables: readonly Table[];
  formFields: readonly FormField[];
  isCut: boolean;
}

interface Joined {
  text: string;
  pages: Page[];
  tables: Table[];
  formFields: FormField[];
}

/** Joins the images of one file as pages of one text. */
export const joinPictures = (pictures: readonly PictureText[]): Joined => {
  const joined: Joined = { text: '', pages: [], tables: [], formFields: [] };
  for (const [index, { text, confidence, tables, formFields }] of pictures.entries()) {
    if (joined.text !== '' && text !== '') joined.text += '\n\n';
    const [number, start] = [index + 1, joined.text.length];
    joined.text += text;
    joined.pages.push({ number, start, end: joined.text.length, method: 'ocr', confidence });
    joined.tables.push(...tables.map((table) => ({ ...table, page: number })));
    joined.formFields.push(...formFields.map((field) => ({ ...field, page: number, start: field.start + start, end: field.end + start })));
  }
  return joined;
};
