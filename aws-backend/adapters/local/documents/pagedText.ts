import type { Page, Table } from '../../../contracts/extraction.ts';
import type { MediaFormat } from '../../../contracts/format.ts';
import type { AttachedFile } from './attachedFiles.ts';
import type { FoundTable } from './tables/table.ts';
import { withoutUnseen } from './unseenSigns.ts';

/** One page, sheet or slide before it is put into the whole. */
export interface PageText {
  text: string;
  method: Page['method'];
  /** 0 to 1. */
  confidence: number;
  tables?: FoundTable[];
  /** What its pictures say. */
  pictures?: string[];
  /** Pictures on it may hold writing, and were not read. */
  hasUnreadPictures?: boolean;
  /** Some of it is hidden when the file is opened, and was left out. */
  hasHidden?: boolean;
  /** What it says by itself is no writing, and was left out: it is there to be looked at. */
  isGarbled?: boolean;
  /** Some of its words lie below black boxes, so none of them were read: it is there to be looked at. */
  isBlackedOut?: boolean;
  /** Files that are pinned to it. */
  pinned?: AttachedFile[] | undefined;
  /** The attached file that it is a page of, and its format. */
  attachment?: string;
  format?: MediaFormat;
}

/** Text that the file itself states. */
export const stated = (text: string, tables: FoundTable[] = []): PageText => ({ text, method: 'text', confidence: 1, tables });

/** Stands above what a slide says that is left out when the slides are shown. */
export const hiddenSlide = 'Hidden slide';

/** How many letters and digits a text has. */
export const lettersOf = (text: string): number => (text.match(/[\p{L}\p{N}]/gu) ?? []).length;

/** The tables of all pages, each with the number of its page. */
export const tablesOf = (pages: readonly PageText[]): Table[] =>
  pages.flatMap(({ tables = [] }, index) =>
    tables.map(({ rows, confidence }) => ({ page: index + 1, rows: rows.map((cells) => cells.map(withoutUnseen)), confidence })),
  );

const separator = '\n\n';

/** What trails is dropped. Blanks are looked at from their first one only: a run of 100,000 within a line would take twenty seconds otherwise. */
const tidy = (text: string): string =>
  withoutUnseen(text)
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .trim();

/** Joins pages to one text and tells where in it each one lies. */
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
