import type { UploadItem } from './uploadItem.ts';

/** What was refused for these was another file of that name by then, of another size as a rule. */
const changes: ReadonlySet<string> = new Set(['FILE_CHANGED', 'CHECKSUM_MISMATCH']);

const placeOf = ({ name, relativePath = name }: UploadItem): string => relativePath;

const isSameFile =
  (item: UploadItem) =>
  ({ state, sizeBytes }: UploadItem): boolean =>
    state.name === 'refused' && (changes.has(state.code) || sizeBytes === item.sizeBytes);

/**
 * Tells of new files which of those refused before they are, added again: nothing else could be done about them, and what is said of them
 * is out of date.
 */
export const addedAgain = (before: readonly UploadItem[]): ((item: UploadItem) => readonly UploadItem[]) => {
  const refused = new Map<string, UploadItem[]>();
  for (const item of before) if (item.state.name === 'refused') refused.set(placeOf(item), [...(refused.get(placeOf(item)) ?? []), item]);
  return (item) => refused.get(placeOf(item))?.filter(isSameFile(item)) ?? [];
};
