import type { Upload } from 'c/uploadQueue';
import type { MediaFile } from '../mediaList/mediaFile.ts';

/** No presigned URL lives longer: who still sends has had to ask for another since, and most files have long arrived. */
const stalledMs = 15 * 60_000;

const isStalled = ({ status, createdAt }: MediaFile, now: () => number): boolean =>
  status === 'Uploading' && now() - Date.parse(createdAt) >= stalledMs;

/** What is known of the user's own uploads that are not shown above the list. */
export interface OwnUploads {
  /** Whether another window of this browser goes on with one. */
  isSentElsewhere: (mediaId: string) => boolean;
  /** Whether one has arrived, and its record is yet to say so. */
  isArriving: (mediaId: string) => boolean;
}

/** Whether one of these uploads made that record: by its id, or before the id is known, by name and size. */
const isOwnedBy = (uploads: readonly Upload[]): ((file: MediaFile) => boolean) => {
  const ids = new Set(uploads.map(({ mediaId }) => mediaId));
  const keyOf = ({ fileName, sizeBytes }: Pick<Upload, 'fileName' | 'sizeBytes'>): string => `${String(sizeBytes)} ${fileName}`;
  const unnamed = new Set(uploads.filter(({ mediaId }) => mediaId === undefined).map(keyOf));
  return (file) => ids.has(file.id) || unnamed.has(keyOf(file));
};

/** The user's own uploads that broke off: begun in this user's name, and not in the queue of this window. */
export const brokenOff = (
  files: readonly MediaFile[],
  unfinished: readonly MediaFile[],
  uploads: readonly Upload[],
  userId: string,
): MediaFile[] => {
  // The list of files is read more often, so it knows better.
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
 * The files without those whose progress is shown above the list, or that broke off; of others' uploads it is told whether they did, and
 * of the user's own that another window sends them. `now` is the time by a server, as records are dated; a laptop's clock may be hours off.
 */
export const listedFiles = (files: readonly MediaFile[], userId: string, own: OwnUploads, now: () => number): MediaFile[] =>
  files
    .filter(
      ({ id, status, createdById }) => status !== 'Uploading' || createdById !== userId || own.isSentElsewhere(id) || own.isArriving(id),
    )
    .map((file) => listed(file, own, now));

/** The uploads to show: those that the list doesn't show in a later state already, and that have not gone from it, deleted or pushed off. */
export const shownUploads = (uploads: readonly Upload[], files: readonly MediaFile[], isGone: (mediaId: string) => boolean): Upload[] => {
  const arrived = new Set(files.filter(({ status }) => status !== 'Uploading').map(({ id }) => id));
  return uploads.filter(({ state, mediaId }) => {
    if (state.name === 'cancelled') return false;
    return state.name !== 'sent' || mediaId === undefined || !(arrived.has(mediaId) || isGone(mediaId));
  });
};

/** Whether the list may change by itself. `isAwaited` says of a file, however old its record, that it is being sent or was. */
export const isPending = (files: readonly MediaFile[], isAwaited: (mediaId: string) => boolean, now: () => number): boolean =>
  files.some((file) => file.status === 'Processing' || (file.status === 'Uploading' && (!isStalled(file, now) || isAwaited(file.id))));
