import type { Upload } from 'c/uploadQueue';
import type { MediaFile } from '../mediaList/mediaFile.ts';

/** The files whose status differs between two answers. */
export const movedFiles = (before: readonly MediaFile[], after: readonly MediaFile[]): MediaFile[] => {
  const statuses = new Map(before.map(({ id, status }) => [id, status]));
  return after.filter(({ id, status }) => statuses.has(id) && statuses.get(id) !== status);
};

const leftCount = (uploads: readonly Upload[]): number =>
  uploads.filter(({ state }) => state.name === 'sent' || state.name === 'cancelled').length;

/** Whether some have left the queue, sent or cancelled: they stand in the list from now on. */
export const hasLeft = (before: readonly Upload[], after: readonly Upload[]): boolean => leftCount(after) > leftCount(before);

const knownCount = (uploads: readonly Upload[]): number => uploads.filter(({ mediaId }) => mediaId !== undefined).length;

/** Whether records were made for some, which others can see from now on. */
export const hasBegun = (before: readonly Upload[], after: readonly Upload[]): boolean => knownCount(after) > knownCount(before);

const isForbidden = ({ state }: Upload): boolean => state.name === 'refused' && ['NO_EDIT_ACCESS', 'NO_VIEW_ACCESS'].includes(state.code);

/** Whether the user turns out not to be allowed any more what the panel offers. */
export const hasLostEditing = (before: readonly Upload[], after: readonly Upload[]): boolean =>
  after.some(isForbidden) && !before.some(isForbidden);

/** The files sent from here that are not in the list, though it was read since. */
export const sentBeyond = (uploads: readonly Upload[], files: readonly MediaFile[]): ReadonlySet<string> => {
  const shownIds = new Set(files.map(({ id }) => id));
  const sent = uploads.flatMap(({ state, mediaId }) => (state.name === 'sent' && mediaId !== undefined ? [mediaId] : []));
  return new Set(sent.filter((id) => !shownIds.has(id)));
};
