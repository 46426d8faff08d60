import type { UploadItem } from './uploadItem.ts';
import type { FileRecords } from './uploadTypes.ts';

/** Returns the first file of this page with the same bytes. */
export type FirstWith = (item: UploadItem) => UploadItem | undefined;
/** Returns the earlier files of this page with the same size. */
export type FirstOfSize = (item: UploadItem) => readonly UploadItem[];

const neverArrives = ({ state }: UploadItem): boolean => ['refused', 'failed', 'cancelled'].includes(state.name);

const gone =
  ({ isDeleted }: Pick<FileRecords, 'isDeleted'>) =>
  (item: UploadItem): boolean =>
    neverArrives(item) || (item.mediaId !== undefined && isDeleted?.(item.mediaId) === true);

/**
 * Returns the file that claimed the same bytes before, if it may still arrive or is on the record; otherwise undefined, and the
 * caller claims the bytes.
 */
export const firstClaims = (records: Pick<FileRecords, 'isDeleted'>): FirstWith => {
  const isGone = gone(records);
  const claims = new Map<string, UploadItem>();
  return (item) => {
    if (item.sha256 === undefined || item.sizeBytes === 0) return undefined; // empty files are never duplicates
    const bytes = `${String(item.sizeBytes)} ${item.sha256}`;
    const first = claims.get(bytes);
    if (first !== undefined && first !== item && !isGone(first)) return first;
    claims.set(bytes, item);
    return undefined;
  };
};

/** The same for files sent in parts, whose checksum isn't known at the start: returns the files to compare with. */
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
