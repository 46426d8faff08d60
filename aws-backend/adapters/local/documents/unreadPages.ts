import { RejectedError } from '../../../runtime/errors.ts';
import type { Pdf } from './openPdf.ts';

/** Pages of one file that may ask for more than the parser may take, each of which may take minutes: a file with more is made to do harm. */
const mostUnread = 2;

/** What was read of a page, or what is put in its place where it asks for too much. */
export type OrUnread = <Read>(reading: Promise<Read>, instead: () => Read | Promise<Read>) => Promise<Read>;

/** Leaves pages unread that ask for too much, and goes on with the others; counts them. A file with no other page is rejected as it would be without. */
export const unreadPages = (pdf: Pdf): { orUnread: OrUnread; count: () => number } => {
  let count = 0;
  const orUnread: OrUnread = async (reading, instead) => {
    try {
      return await reading;
    } catch (error) {
      const isTooLarge = error instanceof RejectedError && error.code === 'ARCHIVE_TOO_LARGE';
      if (!isTooLarge || count === Math.min(mostUnread, pdf.numPages - 1)) throw error;
      count += 1;
      await pdf.openAgain();
      return instead();
    }
  };
  return { orUnread, count: () => count };
};
