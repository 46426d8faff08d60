/** What became of what the user asked for about one file; said where it was asked for. */
export interface FileNews {
  mediaId: string;
  /** In the file's row, or beside the downloads of the open file. */
  place: 'row' | 'content';
  error?: string | undefined;
  note?: string | undefined;
  /** What is being done with the file, in a word that stands for its status; until then, nothing else may be. */
  doing?: string | undefined;
  /** The file is not there any more: what is said of it stays where its row was. */
  isGone?: boolean | undefined;
}
