import type { Upload, UploadState } from 'c/uploadQueue';
import type { AllCounts } from '../uploadProgress/allCounts.ts';

/** Longer lists are sorted, because they are too long to scan. */
const longList = 50;

type Name = UploadState['name'];

/** The order in a long list: first uploads that need the user, then active, waiting and finished ones. */
const ranks: readonly (readonly Name[])[] = [
  ['duplicate'],
  ['failed', 'refused'],
  ['sending', 'finishing', 'hashing', 'waitingForNetwork', 'paused'],
  ['waiting'],
  ['sent', 'cancelled'],
];

/** Sorts uploads for display: in the order they were added, or in long lists by state. */
export const ordered = (uploads: readonly Upload[]): readonly Upload[] => {
  if (uploads.length <= longList) return uploads;
  return ranks.flatMap((names) => uploads.filter(({ state }) => names.includes(state.name)));
};

const countOf = (uploads: readonly Upload[], ...names: Name[]): number => uploads.filter(({ state }) => names.includes(state.name)).length;

/** The number of files that each bulk action would affect. */
export const allCounts = (uploads: readonly Upload[]): AllCounts => {
  const pausable = countOf(uploads, 'waiting', 'hashing', 'sending', 'waitingForNetwork');
  const resumable = countOf(uploads, 'paused');
  const duplicates = countOf(uploads, 'duplicate');
  const cancellable = pausable + resumable + duplicates + countOf(uploads, 'finishing');
  const [retryable, dismissable] = [countOf(uploads, 'failed'), countOf(uploads, 'failed', 'refused')];
  return { pausable, resumable, duplicates, cancellable, retryable, dismissable };
};
