import type { Upload } from 'c/uploadQueue';
import type { MediaFile } from '../mediaList/mediaFile.ts';

/** The files whose status differs between two responses. */
export const movedFiles = (before: readonly MediaFile[], after: readonly MediaFile[]): MediaFile[] => {
  const statuses = new Map(before.map(({ id, status }) => [id, status]));
  return after.filter(({ id, status }) => statuses.has(id) && statuses.get(id) !== status);
};

const leftCount = (uploads: readonly Upload[]): number =>
  uploads.filter(({ state }) => state.name === 'sent' || state.name === 'cancelled').length;

/** Whether any were sent or cancelled since; from then on, the list shows them. */
export const hasLeft = (before: readonly Upload[], after: readonly Upload[]): boolean => leftCount(after) > leftCount(before);

const knownCount = (uploads: readonly Upload[]): number => uploads.filter(({ mediaId }) => mediaId !== undefined).length;

/** Whether records were created for any since, which other users can see. */
export const hasBegun = (before: readonly Upload[], after: readonly Upload[]): boolean => knownCount(after) > knownCount(before);

const isForbidden = ({ state }: Upload): boolean => state.name === 'refused' && ['NO_EDIT_ACCESS', 'NO_VIEW_ACCESS'].includes(state.code);

/** Whether an upload was refused because the user has lost access to the record. */
export const hasLostEditing = (before: readonly Upload[], after: readonly Upload[]): boolean =>
  after.some(isForbidden) && !before.some(isForbidden);

/** The files sent from this page that are missing in a list that was read since. */
export const sentBeyond = (uploads: readonly Upload[], files: readonly MediaFile[]): ReadonlySet<string> => {
  const shownIds = new Set(files.map(({ id }) => id));
  const sent = uploads.flatMap(({ state, mediaId }) => (state.name === 'sent' && mediaId !== undefined ? [mediaId] : []));
  return new Set(sent.filter((id) => !shownIds.has(id)));
};
