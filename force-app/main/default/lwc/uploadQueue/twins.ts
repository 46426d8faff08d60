import type { UploadItem } from './uploadItem.ts';
import type { FileRecords } from './uploadTypes.ts';

/** Which file of this page came first with its bytes. */
export type FirstWith = (item: UploadItem) => UploadItem | undefined;

const neverArrives = ({ state }: UploadItem): boolean => ['refused', 'failed', 'cancelled'].includes(state.name);

/**
 * Answers the file that has claimed the same bytes before, while that file may still arrive, or is on the record; or else the bytes are
 * the asker's.
 */
export const firstClaims = ({ isDeleted }: Pick<FileRecords, 'isDeleted'>): FirstWith => {
  const isGone = (item: UploadItem): boolean => neverArrives(item) || (item.mediaId !== undefined && isDeleted?.(item.mediaId) === true);
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
