import type { Upload } from 'c/uploadQueue';
import type { MediaFile } from '../mediaList/mediaFile.ts';

/** Presigned URLs expire before this time: an active upload has requested new ones since, and most files have arrived. */
const stalledMs = 15 * 60_000;

const isStalled = ({ status, createdAt }: MediaFile, now: () => number): boolean =>
  status === 'Uploading' && now() - Date.parse(createdAt) >= stalledMs;

/** The state of the user's own uploads that aren't shown above the list. */
export interface OwnUploads {
  /** Whether another window of this browser is uploading or has uploaded one. */
  isSentElsewhere: (mediaId: string) => boolean;
  /** Whether one has arrived although its record doesn't show that yet. */
  isArriving: (mediaId: string) => boolean;
}

/** Returns whether one of these uploads created a record: by its id or, until the id is known, by name and size. */
const isOwnedBy = (uploads: readonly Upload[]): ((file: MediaFile) => boolean) => {
  const ids = new Set(uploads.map(({ mediaId }) => mediaId));
  const keyOf = ({ fileName, sizeBytes }: Pick<Upload, 'fileName' | 'sizeBytes'>): string => `${String(sizeBytes)} ${fileName}`;
  const unnamed = new Set(uploads.filter(({ mediaId }) => mediaId === undefined).map(keyOf));
  return (file) => ids.has(file.id) || unnamed.has(keyOf(file));
};

/** The user's interrupted uploads: created by this user, and not in the queue of this window. */
export const brokenOff = (
  files: readonly MediaFile[],
  unfinished: readonly MediaFile[],
  uploads: readonly Upload[],
  userId: string,
): MediaFile[] => {
  // The list of files is read more often, so it takes precedence.
  const known = new Map([...unfinished, ...files].map((file) => [file.id, file]));
  const possible = [...known.values()].filter(({ status, createdById }) => status === 'Uploading' && createdById === userId);
  if (possible.length === 0) return [];
  const isOwned = isOwnedBy(uploads);
  return possible.filter((file) => !isOwned(file));
};

const listed = (file: MediaFile, { isSentElsewhere, isArriving }: OwnUploads, now: () => number): MediaFile => {
  if (file.status === 'Uploading' && isSentElsewhere(file.id)) return { ...file, isSentElsewhere: true };
  if (file.status === 'Uploading' && isArriving(file.id)) return { ...file, hasArrived: true };
  return isStalled(file, now) ? { ...file, isStalled: true } : file;
};

/**
 * The files without the user's own uploads whose progress is shown above the list or that were interrupted. Marks other users' stalled
 * uploads, and own ones sent by another window. `now` is a server's time, as in the records; a laptop's clock may be hours off.
 */
export const listedFiles = (files: readonly MediaFile[], userId: string, own: OwnUploads, now: () => number): MediaFile[] =>
  files
    .filter(
      ({ id, status, createdById }) => status !== 'Uploading' || createdById !== userId || own.isSentElsewhere(id) || own.isArriving(id),
    )
    .map((file) => listed(file, own, now));

/** The uploads to show: without those that the list already shows in a later state, or that were deleted or pushed off the list. */
export const shownUploads = (uploads: readonly Upload[], files: readonly MediaFile[], isGone: (mediaId: string) => boolean): Upload[] => {
  const arrived = new Set(files.filter(({ status }) => status !== 'Uploading').map(({ id }) => id));
  return uploads.filter(({ state, mediaId }) => {
    if (state.name === 'cancelled') return false;
    return state.name !== 'sent' || mediaId === undefined || !(arrived.has(mediaId) || isGone(mediaId));
  });
};

/** Whether the list may change without user action. `isAwaited` is whether a file is being or was sent, however old its record is. */
export const isPending = (files: readonly MediaFile[], isAwaited: (mediaId: string) => boolean, now: () => number): boolean =>
  files.some((file) => file.status === 'Processing' || (file.status === 'Uploading' && (!isStalled(file, now) || isAwaited(file.id))));
