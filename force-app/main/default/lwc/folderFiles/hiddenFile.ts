const systemFiles: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini']);
const systemFolders: ReadonlySet<string> = new Set(['__macosx']);

const isHiddenName = (name: string): boolean => name.startsWith('.') || systemFolders.has(name) || systemFiles.has(name);

/**
 * Whether a path leads to a file that an operating system keeps for itself: a name on the way begins with a dot (`.DS_Store`, `.git`),
 * or is `__MACOSX`, `Thumbs.db` or `desktop.ini`, in any case.
 */
export const isHidden = (path: string): boolean => path.toLowerCase().split('/').some(isHiddenName);
