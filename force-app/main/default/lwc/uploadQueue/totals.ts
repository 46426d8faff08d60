import type { UploadItem } from './uploadItem.ts';
import type { UploadTotals } from './uploadTypes.ts';

const countsAsWrong = ({ state }: UploadItem): boolean => state.name === 'refused' || state.name === 'failed';

/** All files together, at the present rate. */
export const totalsOf = (items: readonly UploadItem[], bytesPerSecond: number): UploadTotals => {
  let [fileCount, sentCount, wrongCount, sizeBytes, sentBytes, restBytes] = [0, 0, 0, 0, 0, 0];
  for (const item of items) {
    if (item.state.name === 'cancelled') continue;
    const isSent = item.state.name === 'sent';
    const isWrong = countsAsWrong(item);
    fileCount += 1;
    sentCount += isSent ? 1 : 0;
    wrongCount += isWrong ? 1 : 0;
    sizeBytes += item.sizeBytes;
    sentBytes += isSent ? item.sizeBytes : item.sentBytes;
    restBytes += isSent || isWrong || item.state.name === 'paused' ? 0 : item.sizeBytes - item.sentBytes;
  }
  const remaining = bytesPerSecond > 0 && restBytes > 0 ? { remainingSeconds: Math.ceil(restBytes / bytesPerSecond) } : {};
  return { fileCount, sentCount, wrongCount, sizeBytes, sentBytes, bytesPerSecond: Math.round(bytesPerSecond), ...remaining };
};
