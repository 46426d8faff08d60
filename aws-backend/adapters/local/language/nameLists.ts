import { once } from '../../../runtime/whenNeeded.ts';

interface NameLists {
  /** As they are written. */
  given: readonly string[];
  family: ReadonlySet<string>;
}
let loaded: NameLists | undefined;

/** Loads the long lists of names, which the function does not need while it starts. */
export const loadNameLists = once(async (): Promise<void> => {
  const [{ givenNameList }, { familyNameList }] = await Promise.all([import('./givenNameList.ts'), import('./wordLists/familyNames.ts')]);
  loaded = { given: givenNameList.trim().split(/\s+/), family: familyNameList };
});

/** The lists, once they are loaded, as they are before any text is read. */
export const nameLists = (): NameLists => {
  if (loaded === undefined) throw new Error('The name lists are not loaded');
  return loaded;
};
