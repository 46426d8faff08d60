import type { Upload, UploadState } from 'c/uploadQueue';
import { allCounts, ordered } from '../uploadOrder.ts';

const states: UploadState[] = [
  { name: 'sent' },
  { name: 'waiting' },
  { name: 'sending', sentBytes: 1, bytesPerSecond: 1 },
  { name: 'failed', code: 'STORAGE_UNAVAILABLE' },
  { name: 'duplicate', mediaId: 'one' },
  { name: 'paused', sentBytes: 1 },
];
const uploads = (count: number): Upload[] =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index),
    fileName: 'a.txt',
    sizeBytes: 5,
    state: states[index % states.length] as UploadState,
  }));

describe('ordered', () => {
  it('keeps the order of up to 50 files', () => {
    expect(ordered(uploads(50)).map(({ id }) => id)).toEqual(uploads(50).map(({ id }) => id));
  });

  it('puts files that need the user first in a long list, and sent ones last', () => {
    const names = ordered(uploads(60)).map(({ state }) => state.name);

    expect([...new Set(names)]).toEqual(['duplicate', 'failed', 'sending', 'paused', 'waiting', 'sent']);
    expect(names).toHaveLength(60);
  });
});

describe('allCounts', () => {
  it('counts the files that each button affects', () => {
    const refused: Upload = { id: 'r', fileName: 'a.txt', sizeBytes: 5, state: { name: 'refused', code: 'NO_EDIT_ACCESS' } };
    expect(allCounts([...uploads(6), refused])).toEqual({
      pausable: 2,
      resumable: 1,
      duplicates: 1,
      cancellable: 4,
      retryable: 1,
      dismissable: 2,
    });
    expect(allCounts([])).toEqual({ pausable: 0, resumable: 0, duplicates: 0, cancellable: 0, retryable: 0, dismissable: 0 });
    const offline: Upload = { id: '1', fileName: 'a.txt', sizeBytes: 5, state: { name: 'waitingForNetwork', sentBytes: 1 } };
    expect(allCounts([offline])).toEqual({ pausable: 1, resumable: 0, duplicates: 0, cancellable: 1, retryable: 0, dismissable: 0 });
  });
});
