import type { UploadTotals } from 'c/uploadQueue';
import { fillLabel, formatBytes, formatDuration, formatNumber } from 'c/formatText';
import rate from '@salesforce/label/c.Media_Rate';
import timeLeft from '@salesforce/label/c.Media_Time_Left';
import totalBytes from '@salesforce/label/c.Media_Total_Bytes';
import totalFiles from '@salesforce/label/c.Media_Total_Files';
import totalWrong from '@salesforce/label/c.Media_Total_Wrong';

/** Totals over all files: count, size, rate, remaining time. */
export const totalsText = (totals: UploadTotals): string =>
  [
    fillLabel(totalFiles, formatNumber(totals.sentCount), formatNumber(totals.fileCount)),
    ...(totals.wrongCount > 0 ? [fillLabel(totalWrong, formatNumber(totals.wrongCount))] : []),
    fillLabel(totalBytes, formatBytes(totals.sentBytes), formatBytes(totals.sizeBytes)),
    ...(totals.bytesPerSecond > 0 ? [fillLabel(rate, formatBytes(totals.bytesPerSecond))] : []),
    ...(totals.remainingSeconds === undefined ? [] : [fillLabel(timeLeft, formatDuration(totals.remainingSeconds))]),
  ].join(' · ');

/** Percentage sent of all files, 0 to 100; if all files are empty, of the number of files. */
export const totalPercent = ({ sentBytes, sizeBytes, sentCount, fileCount }: UploadTotals): number => {
  const [done, all] = sizeBytes > 0 ? [sentBytes, sizeBytes] : [sentCount, fileCount];
  return Math.round((100 * Math.min(done, all)) / Math.max(1, all));
};
