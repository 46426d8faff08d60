import { moves, type UploadItem } from './uploadItem.ts';
import type { UploadTotals } from './uploadTypes.ts';

const countsAsWrong = ({ state }: UploadItem): boolean => state.name === 'refused' || state.name === 'failed';

/** Sums all files except cancelled ones and those with `leftEarlier`. The rate is 0 if all remaining files wait for the user. */
export const totalsOf = (items: readonly UploadItem[], measuredPerSecond: number): UploadTotals => {
  const bytesPerSecond = items.some(moves) ? measuredPerSecond : 0;
  let [fileCount, sentCount, wrongCount, sizeBytes, sentBytes, restBytes] = [0, 0, 0, 0, 0, 0];
  for (const item of items) {
    const isSent = item.state.name === 'sent';
    if (item.state.name === 'cancelled' || (isSent && item.leftEarlier)) continue;
    fileCount += 1;
    sentCount += isSent ? 1 : 0;
    wrongCount += countsAsWrong(item) ? 1 : 0;
    sizeBytes += item.sizeBytes;
    sentBytes += isSent ? item.sizeBytes : item.sentBytes;
    restBytes += moves(item) ? item.sizeBytes - item.sentBytes : 0;
  }
  const remaining = bytesPerSecond > 0 && restBytes > 0 ? { remainingSeconds: Math.ceil(restBytes / bytesPerSecond) } : {};
  return { fileCount, sentCount, wrongCount, sizeBytes, sentBytes, bytesPerSecond: Math.round(bytesPerSecond), ...remaining };
};
