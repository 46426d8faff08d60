import { fillLabel } from 'c/formatText';
import readAgain from '@salesforce/label/c.Media_Read_Again';
import readAgainFile from '@salesforce/label/c.Media_Read_Again_File';
import stopReading from '@salesforce/label/c.Media_Stop_Reading';
import stopReadingFile from '@salesforce/label/c.Media_Stop_Reading_File';
import { listedName } from './listedName.ts';
import type { MediaFile } from './mediaFile.ts';

/** An action on the reading of a file: always the same button, so that it keeps the focus when the action changes. */
export interface ReadingAction {
  name: 'stop' | 'again';
  text: string;
  /** The accessible name. */
  label: string;
}

/** Rejections for which a raised limit or a better engine may help. The broker allows more to be retried, but for most that is hopeless. */
const curable: ReadonlySet<string | undefined> = new Set([
  'RECORDING_TOO_LONG',
  'ARCHIVE_TOO_LARGE',
  'FILE_TOO_LARGE',
  'TOO_MANY_PAGES',
  'TOO_MANY_PIXELS',
  'FILE_UNREADABLE',
]);

/** Stop for a file that is being read, again for one whose reading didn't finish; undefined for others. */
export const readingActionOf = (file: MediaFile): ReadingAction | undefined => {
  const { status, statusCode } = file;
  if (status === 'Processing') return { name: 'stop', text: stopReading, label: fillLabel(stopReadingFile, listedName(file)) };
  if (status !== 'Failed' && status !== 'Cancelled' && !(status === 'Rejected' && curable.has(statusCode))) return undefined;
  return { name: 'again', text: readAgain, label: fillLabel(readAgainFile, listedName(file)) };
};
