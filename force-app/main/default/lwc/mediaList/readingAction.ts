import { fillLabel } from 'c/formatText';
import readAgain from '@salesforce/label/c.Media_Read_Again';
import readAgainFile from '@salesforce/label/c.Media_Read_Again_File';
import stopReading from '@salesforce/label/c.Media_Stop_Reading';
import stopReadingFile from '@salesforce/label/c.Media_Stop_Reading_File';
import { listedName } from './listedName.ts';
import type { MediaFile } from './mediaFile.ts';

/** What a user may do about the reading of a file: one button, which keeps the focus while it changes. */
export interface ReadingAction {
  name: 'stop' | 'again';
  text: string;
  /** What a screen reader says. */
  label: string;
}

/** Rejections that a raised limit may cure, or an engine that sees more; the broker would let more be tried, without any hope for most. */
const curable: ReadonlySet<string | undefined> = new Set([
  'RECORDING_TOO_LONG',
  'ARCHIVE_TOO_LARGE',
  'FILE_TOO_LARGE',
  'TOO_MANY_PAGES',
  'TOO_MANY_PIXELS',
  'FILE_UNREADABLE',
]);

/** To stop what is being read, or to have read once more what was not read to its end; nothing for other files. */
export const readingActionOf = (file: MediaFile): ReadingAction | undefined => {
  const { status, statusCode } = file;
  if (status === 'Processing') return { name: 'stop', text: stopReading, label: fillLabel(stopReadingFile, listedName(file)) };
  if (status !== 'Failed' && status !== 'Cancelled' && !(status === 'Rejected' && curable.has(statusCode))) return undefined;
  return { name: 'again', text: readAgain, label: fillLabel(readAgainFile, listedName(file)) };
};
