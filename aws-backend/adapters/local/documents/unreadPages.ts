import { RejectedError } from '../../../runtime/errors.ts';
import type { Pdf } from './openPdf.ts';

/** The most pages that may exceed the parser's limits, as each may take minutes; a file with more is hostile. */
const maxUnread = 2;

/** Awaits the reading of a page; returns the result of `instead` if the page is damaged or exceeds the limits. */
export type OrUnread = <Read>(reading: Promise<Read>, instead: (because: RejectedError) => Read | Promise<Read>) => Promise<Read>;

/** Skips and counts pages that are damaged or exceed the limits. If no other page is left, the error is rethrown. */
export const unreadPages = (pdf: Pdf): { orUnread: OrUnread; count: () => number } => {
  let [count, tooLarge] = [0, 0];
  const mayLeaveOut = ({ code }: RejectedError): boolean =>
    count < pdf.numPages - 1 && (code === 'FILE_CORRUPT' || (code === 'ARCHIVE_TOO_LARGE' && tooLarge < maxUnread));
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
