import { shownName } from 'c/uploadQueue';

/** What a file is called where it has to be told from others: with the folder it was sent from, for two folders may each hold one of that name. */
export const listedName = ({ fileName, relativePath }: { fileName: string; relativePath?: string | undefined }): string =>
  shownName(relativePath ?? fileName);
