import { fillLabel, formatBytes, formatDuration } from 'c/formatText';
import hint from '@salesforce/label/c.Media_Drop_Hint';
import hintWithLimits from '@salesforce/label/c.Media_Drop_Hint_Limits';
import hintWithOneLimit from '@salesforce/label/c.Media_Drop_Hint_One_Limit';
import type { ReadingLimits } from '../../../../../aws-backend/contracts/http/access.ts';

/** The default reading limits, for brokers of earlier releases that don't send theirs. */
const usual = { documentBytes: 256 * 1024 * 1024, recordingSeconds: 4 * 60 * 60 };

/** The hint about which files can be sent, and up to which size they are read. */
export const dropHint = (maxFileBytes: number, reading: ReadingLimits | undefined): string => {
  const most = formatBytes(maxFileBytes);
  if (reading === undefined) return fillLabel(hint, most, formatBytes(usual.documentBytes), formatDuration(usual.recordingSeconds));
  const { documentBytes, pictureBytes, recordingMinutes } = reading;
  const [documents, pictures, recordings] = [formatBytes(documentBytes), formatBytes(pictureBytes), formatDuration(60 * recordingMinutes)];
  if (documents === pictures) return fillLabel(hintWithOneLimit, most, documents, recordings);
  return fillLabel(hintWithLimits, most, documents, pictures, recordings);
};
