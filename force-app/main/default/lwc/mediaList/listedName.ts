import { shownName } from 'c/uploadQueue';

/** The file's name with its folder, which distinguishes files of the same name in several folders. */
export const listedName = ({ fileName, relativePath }: { fileName: string; relativePath?: string | undefined }): string =>
  shownName(relativePath ?? fileName);
