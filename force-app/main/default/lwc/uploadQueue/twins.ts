import type { UploadItem } from './uploadItem.ts';
import type { FileRecords } from './uploadTypes.ts';

/** Which file of this page came first with its bytes. */
export type FirstWith = (item: UploadItem) => UploadItem | undefined;
/** The files of this page that have this one's size and came before it. */
export type FirstOfSize = (item: UploadItem) => readonly UploadItem[];

const neverArrives = ({ state }: UploadItem): boolean => ['refused', 'failed', 'cancelled'].includes(state.name);

const gone =
  ({ isDeleted }: Pick<FileRecords, 'isDeleted'>) =>
  (item: UploadItem): boolean =>
    neverArrives(item) || (item.mediaId !== undefined && isDeleted?.(item.mediaId) === true);

/**
 * Answers the file that has claimed the same bytes before, while that file may still arrive, or is on the record; or else the bytes are
 * the asker's.
 */
export const firstClaims = (records: Pick<FileRecords, 'isDeleted'>): FirstWith => {
  const isGone = gone(records);
  const claims = new Map<string, UploadItem>();
  return (item) => {
    if (item.sha256 === undefined || item.sizeBytes === 0) return undefined; // empty files have no content to be the same
    const bytes = `${String(item.sizeBytes)} ${item.sha256}`;
    const first = claims.get(bytes);
    if (first !== undefined && first !== item && !isGone(first)) return first;
    claims.set(bytes, item);
    return undefined;
  };
};

/** The same of files that may go in parts, whose bytes nobody knows when they begin: who asks is told whom to compare with. */
export const claimsOfSize = (records: Pick<FileRecords, 'isDeleted'>): FirstOfSize => {
  const isGone = gone(records);
  const claims = new Map<number, Set<UploadItem>>();
  return (item) => {
    const ofSize = claims.get(item.sizeBytes) ?? new Set();
    claims.set(item.sizeBytes, ofSize);
    const first = [...ofSize].filter((other) => other !== item && other.state.name !== 'duplicate' && !isGone(other));
    ofSize.add(item);
    return first;
  };
};
