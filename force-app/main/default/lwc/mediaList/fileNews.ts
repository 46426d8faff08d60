/** The status of an action on a file, displayed where the user requested it. */
export interface FileNews {
  mediaId: string;
  /** In the file's row, or next to the downloads of the open file. */
  place: 'row' | 'content';
  error?: string | undefined;
  note?: string | undefined;
  /** The running action, displayed instead of the file's status; meanwhile, no other action is allowed. */
  doing?: string | undefined;
  /** The file no longer exists; the message is displayed where its row was. */
  isGone?: boolean | undefined;
}
