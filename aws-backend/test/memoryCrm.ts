import type { InsightWriter, MediaWrite, WriteOutcome } from '../ports/insightWriter.ts';

/** Records in memory, including the rule that a finished file doesn't go back to an earlier status. */
export const memoryCrm = () => {
  const records = new Map<string, Omit<MediaWrite, 'mediaId' | 'parentId'>>();
  const writeOne = ({ mediaId, change, insights }: MediaWrite): WriteOutcome => {
    const before = records.get(mediaId);
    const isDone = before !== undefined && before.change.Status__c !== 'Processing';
    if (isDone && change.Status__c === 'Processing') return { mediaId, outcome: 'stale' };
    records.set(mediaId, { change: { ...before?.change, ...change }, insights: insights ?? before?.insights ?? [] });
    return { mediaId, outcome: 'written' };
  };
  const writer: InsightWriter = { write: (writes) => Promise.resolve(writes.map(writeOne)) };
  return { records, writer };
};
