const systemFiles: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini']);
const systemFolders: ReadonlySet<string> = new Set(['__macosx']);

/** Office's lock file beside an open document. */
const lockFile = '~$';

const isHiddenName = (name: string): boolean =>
  name.startsWith('.') || name.startsWith(lockFile) || systemFolders.has(name) || systemFiles.has(name);

/**
 * Whether a path leads to a file that an operating system or Office keeps for itself: any segment starts with a dot (`.DS_Store`, `.git`) or
 * with `~$` (`~$Offer.docx`), or is `__MACOSX`, `Thumbs.db` or `desktop.ini`, in any case.
 */
export const isHidden = (path: string): boolean => path.toLowerCase().split('/').some(isHiddenName);
