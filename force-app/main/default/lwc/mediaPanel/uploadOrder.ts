import type { Upload, UploadState } from 'c/uploadQueue';
import type { AllCounts } from '../uploadProgress/allCounts.ts';

/** From here on a list is too long to be searched by eye. */
const longList = 50;

type Name = UploadState['name'];

/** In a long list, what needs a person comes first, then what moves, and last what is done. */
const ranks: readonly (readonly Name[])[] = [
  ['duplicate'],
  ['failed', 'refused'],
  ['sending', 'finishing', 'hashing', 'waitingForNetwork', 'paused'],
  ['waiting'],
  ['sent', 'cancelled'],
];

/** The uploads in the order they are shown: as they were added, and in long lists by what is to be done. */
export const ordered = (uploads: readonly Upload[]): readonly Upload[] => {
  if (uploads.length <= longList) return uploads;
  return ranks.flatMap((names) => uploads.filter(({ state }) => names.includes(state.name)));
};

const countOf = (uploads: readonly Upload[], ...names: Name[]): number => uploads.filter(({ state }) => names.includes(state.name)).length;

/** How many files each button for all of them would concern. */
export const allCounts = (uploads: readonly Upload[]): AllCounts => {
  const pausable = countOf(uploads, 'waiting', 'hashing', 'sending', 'waitingForNetwork');
  const resumable = countOf(uploads, 'paused');
  const duplicates = countOf(uploads, 'duplicate');
  const cancellable = pausable + resumable + duplicates + countOf(uploads, 'finishing');
  const [retryable, dismissable] = [countOf(uploads, 'failed'), countOf(uploads, 'failed', 'refused')];
  return { pausable, resumable, duplicates, cancellable, retryable, dismissable };
};
