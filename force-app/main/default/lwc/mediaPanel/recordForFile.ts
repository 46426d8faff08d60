import { isSameName, shownName, type RecordName } from 'c/uploadQueue';
import type { MediaFile } from '../mediaList/mediaFile.ts';

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
