import { RejectedError } from '../../../runtime/errors.ts';
import type { Pdf } from './openPdf.ts';

/** Pages of one file that may ask for more than the parser may take, each of which may take minutes: a file with more is made to do harm. */
const mostUnread = 2;

/** What was read of a page, or what is put in its place where it asks for too much or is damaged. */
export type OrUnread = <Read>(reading: Promise<Read>, instead: (because: RejectedError) => Read | Promise<Read>) => Promise<Read>;

/** Leaves pages unread that ask for too much or are damaged, and goes on with the others; counts them. A file with no other page is rejected as it would be without. */
export const unreadPages = (pdf: Pdf): { orUnread: OrUnread; count: () => number } => {
  let [count, tooLarge] = [0, 0];
  const mayLeaveOut = ({ code }: RejectedError): boolean =>
    count < pdf.numPages - 1 && (code === 'FILE_CORRUPT' || (code === 'ARCHIVE_TOO_LARGE' && tooLarge < mostUnread));
  const orUnread: OrUnread = async (reading, instead) => {
    try {
      return await reading;
    } catch (error) {
      if (!(error instanceof RejectedError) || !mayLeaveOut(error)) throw error;
      count += 1;
      if (error.code === 'ARCHIVE_TOO_LARGE') {
        tooLarge += 1;
        await pdf.openAgain();
      }
      return instead(error);
    }
  };
  return { orUnread, count: () => count };
};
