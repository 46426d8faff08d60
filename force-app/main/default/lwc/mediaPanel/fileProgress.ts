import { isSameName, shownName, type RecordName, type Upload } from 'c/uploadQueue';
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

const not =
  (test: (file: MediaFile) => boolean) =>
  (file: MediaFile): boolean =>
    !test(file);

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
  return possible.length === 0 ? [] : possible.filter(not(isOwnedBy(uploads)));
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

const folderOf = (path: string): string => `/${path.slice(0, path.lastIndexOf('/') + 1)}`;

/** Whether both may be one file: folders may be dropped with those above them or without, and their files alone. */
const mayLieTogether = (path: string | undefined, other: string | undefined): boolean => {
  if (path === undefined || other === undefined) return true;
  const [one, two] = [folderOf(path), folderOf(other)];
  return one.endsWith(two) || two.endsWith(one);
};

/** The record that an earlier, broken attempt of this user left for the same file; one of the same folder where there is one. */
export const unfinishedFor = (
  file: File & { readonly relativePath?: string },
  files: readonly MediaFile[],
  isTaken: (mediaId: string) => boolean,
  userId: string,
): string | undefined => {
  const path = file.relativePath === undefined ? undefined : shownName(file.relativePath);
  const isOfFile = ({ status, createdById, fileName, sizeBytes, relativePath }: MediaFile): boolean =>
    status === 'Uploading' &&
    createdById === userId &&
    sizeBytes === file.size &&
    isSameName(fileName, file.name) &&
    mayLieTogether(relativePath, path);
  const possible = files.filter((one) => isOfFile(one) && !isTaken(one.id));
  return (possible.find(({ relativePath }) => relativePath === path) ?? possible[0])?.id;
};

/** The record of exactly that name that this user has for a file that did not arrive yet. */
export const madeFor = (
  { size }: File,
  { fileName, relativePath }: RecordName,
  files: readonly MediaFile[],
  isTaken: (mediaId: string) => boolean,
  userId: string,
): string | undefined =>
  files.find(
    (one) =>
      one.status === 'Uploading' &&
      one.createdById === userId &&
      one.sizeBytes === size &&
      one.fileName === fileName &&
      one.relativePath === relativePath &&
      !isTaken(one.id),
  )?.id;

/** The files sent from here that are not in the list, though it was read since. */
export const sentBeyond = (uploads: readonly Upload[], files: readonly MediaFile[]): ReadonlySet<string> => {
  const shownIds = new Set(files.map(({ id }) => id));
  const sent = uploads.flatMap(({ state, mediaId }) => (state.name === 'sent' && mediaId !== undefined ? [mediaId] : []));
  return new Set(sent.filter((id) => !shownIds.has(id)));
};

/** Whether the list may change by itself. `isAwaited` says of a file, however old its record, that it is being sent or was. */
export const isPending = (files: readonly MediaFile[], isAwaited: (mediaId: string) => boolean, now: () => number): boolean =>
  files.some((file) => file.status === 'Processing' || (file.status === 'Uploading' && (!isStalled(file, now) || isAwaited(file.id))));

/** The files whose status differs between two answers. */
export const movedFiles = (before: readonly MediaFile[], after: readonly MediaFile[]): MediaFile[] => {
  const statuses = new Map(before.map(({ id, status }) => [id, status]));
  return after.filter(({ id, status }) => statuses.has(id) && statuses.get(id) !== status);
};

const leftCount = (uploads: readonly Upload[]): number =>
  uploads.filter(({ state }) => state.name === 'sent' || state.name === 'cancelled').length;

/** Whether some have left the queue, sent or cancelled: they stand in the list from now on. */
export const hasLeft = (before: readonly Upload[], after: readonly Upload[]): boolean => leftCount(after) > leftCount(before);

const isForbidden = ({ state }: Upload): boolean => state.name === 'refused' && ['NO_EDIT_ACCESS', 'NO_VIEW_ACCESS'].includes(state.code);

/** Whether the user turns out not to be allowed any more what the panel offers. */
export const hasLostEditing = (before: readonly Upload[], after: readonly Upload[]): boolean =>
  after.some(isForbidden) && !before.some(isForbidden);
