import { isSameName, shownName, type RecordName } from 'c/uploadQueue';
import type { MediaFile } from '../mediaList/mediaFile.ts';

const folderOf = (path: string): string => `/${path.slice(0, path.lastIndexOf('/') + 1)}`;

/** Whether two paths may be of the same file: it may be dropped alone, in its folder, or with folders above that. */
const mayLieTogether = (path: string | undefined, other: string | undefined): boolean => {
  if (path === undefined || other === undefined) return true;
  const [one, two] = [folderOf(path), folderOf(other)];
  return one.endsWith(two) || two.endsWith(one);
};

/** The id of the record that an interrupted upload of this user left for the same file, preferably with the same path. */
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

/** The id of this user's record with exactly this name and path for a file that hasn't arrived yet. */
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
