import { cutFileName, hasEnded, type Upload } from 'c/uploadQueue';
import type { MediaFile } from '../mediaList/mediaFile.ts';

const breakOffMs = 60_000;
/** No presigned URL lives longer, so nothing can still arrive after it. */
const hopelessMs = 20 * 60_000;

const ageMs = ({ createdAt }: MediaFile): number => Date.now() - Date.parse(createdAt);
const isLive = (upload: Upload): boolean => !hasEnded(upload) || upload.state.name === 'sent';

/** The files with the broken-off ones among them marked, and without those whose progress is shown above the list. */
export const listedFiles = (files: readonly MediaFile[], uploads: readonly Upload[], userId: string): MediaFile[] =>
  files.flatMap((file) => {
    if (file.status !== 'Uploading') return [file];
    const upload = uploads.find(({ mediaId }) => mediaId === file.id);
    if (upload !== undefined && upload.state.name !== 'cancelled') return [];
    const isUnfinished = file.createdById === userId && (upload !== undefined || ageMs(file) > breakOffMs);
    return [{ ...file, isUnfinished }];
  });

/** The uploads to show: those that the list doesn't show in a later state already. */
export const shownUploads = (uploads: readonly Upload[], files: readonly MediaFile[]): Upload[] =>
  uploads.filter(({ state, mediaId }) => {
    if (state.name === 'cancelled') return false;
    return state.name !== 'sent' || !files.some(({ id, status }) => id === mediaId && status !== 'Uploading');
  });

/** The record that an earlier, broken attempt of this user left for the same file. */
export const unfinishedFor = (file: File, files: readonly MediaFile[], uploads: readonly Upload[], userId: string): string | undefined => {
  const name = cutFileName(file.name, 255);
  const isTaken = (id: string): boolean => uploads.some((upload) => upload.mediaId === id && isLive(upload));
  return files.find(
    ({ id, status, createdById, fileName, sizeBytes }) =>
      status === 'Uploading' && createdById === userId && fileName === name && sizeBytes === file.size && !isTaken(id),
  )?.id;
};

/** Whether the list may change by itself. */
export const isPending = (files: readonly MediaFile[]): boolean =>
  files.some((file) => file.status === 'Processing' || (file.status === 'Uploading' && ageMs(file) < hopelessMs));

/** The files whose status differs between two answers. */
export const movedFiles = (before: readonly MediaFile[], after: readonly MediaFile[]): MediaFile[] => {
  const statuses = new Map(before.map(({ id, status }) => [id, status]));
  return after.filter(({ id, status }) => statuses.has(id) && statuses.get(id) !== status);
};
