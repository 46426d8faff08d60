import type { UploadItem } from './uploadItem.ts';

/** With these codes the file on disk had changed since it was added, usually in size. */
const changes: ReadonlySet<string> = new Set(['FILE_CHANGED', 'CHECKSUM_MISMATCH']);

const placeOf = ({ name, relativePath = name }: UploadItem): string => relativePath;

const isSameFile =
  (item: UploadItem) =>
  ({ state, sizeBytes }: UploadItem): boolean =>
    state.name === 'refused' && (changes.has(state.code) || sizeBytes === item.sizeBytes);

/**
 * Returns a function that finds, for a new file, the items of the same file that were refused before. Adding the file again replaces
 * them, since their messages are out of date and no other action is possible on them.
 */
export const addedAgain = (before: readonly UploadItem[]): ((item: UploadItem) => readonly UploadItem[]) => {
  const refused = new Map<string, UploadItem[]>();
  for (const item of before) if (item.state.name === 'refused') refused.set(placeOf(item), [...(refused.get(placeOf(item)) ?? []), item]);
  return (item) => refused.get(placeOf(item))?.filter(isSameFile(item)) ?? [];
};
