import type { Page, Table } from '../../../contracts/extraction.ts';
import type { MediaFormat } from '../../../contracts/format.ts';
import type { AttachedFile } from './attachedFiles.ts';
import type { FoundTable } from './tables/table.ts';
import { withoutUnseen } from './unseenSigns.ts';

/** A page, sheet or slide before all are joined. */
export interface PageText {
  text: string;
  method: Page['method'];
  /** 0 to 1. */
  confidence: number;
  tables?: FoundTable[];
  /** The texts of its images. */
  pictures?: string[];
  /** It has images that may contain text but weren't read. */
  hasUnreadPictures?: boolean;
  /** Hidden content was left out. */
  hasHidden?: boolean;
  /** Its text layer is unusable and was left out, so it needs OCR. */
  isGarbled?: boolean;
  /** Boxes cover some of its text, so its text layer wasn't used and it needs OCR. */
  isBlackedOut?: boolean;
  /** Files in its attachment annotations. */
  pinned?: AttachedFile[] | undefined;
  /** The attachment that it belongs to, and its format. */
  attachment?: string;
  format?: MediaFormat;
}

/** Returns a page with text from the file itself, not from OCR. */
export const stated = (text: string, tables: FoundTable[] = []): PageText => ({ text, method: 'text', confidence: 1, tables });

/** The line above the text of hidden slides. */
export const hiddenSlide = 'Hidden slide';

/** Returns the number of letters and digits in a text. */
export const lettersOf = (text: string): number => (text.match(/[\p{L}\p{N}]/gu) ?? []).length;

/** Returns the tables of all pages with their page numbers. */
export const tablesOf = (pages: readonly PageText[]): Table[] =>
  pages.flatMap(({ tables = [] }, index) =>
    tables.map(({ rows, confidence }) => ({ page: index + 1, rows: rows.map((cells) => cells.map(withoutUnseen)), confidence })),
  );

const separator = '\n\n';

/** Removes trailing spaces. The lookbehind matches only at the first one: 100,000 within a line would take twenty seconds otherwise. */
const tidy = (text: string): string =>
  withoutUnseen(text)
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .trim();

/** Joins pages to one text, and returns the offsets of each. */
export const joinPages = (pages: readonly PageText[]): { text: string; pages: Page[] } => {
  let text = '';
  const joined = pages.map(({ text: raw, method, confidence, hasUnreadPictures, attachment }, index) => {
    const own = tidy(raw);
    if (text !== '' && own !== '') text += separator;
    const start = text.length;
    text += own;
    const further = { ...(hasUnreadPictures ? { hasUnreadPictures } : {}), ...(attachment === undefined ? {} : { attachment }) };
    return { number: index + 1, start, end: text.length, method, confidence, ...further };
  });
  return { text, pages: joined };
};
