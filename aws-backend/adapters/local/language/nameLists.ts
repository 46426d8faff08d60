import { once } from '../../../runtime/whenNeeded.ts';

interface NameLists {
  /** In their usual spelling. */
  given: readonly string[];
  family: ReadonlySet<string>;
}
let loaded: NameLists | undefined;

/** Imports the long name lists, which would slow down the cold start. */
export const loadNameLists = once(async (): Promise<void> => {
  const [{ givenNameList }, { familyNameList }] = await Promise.all([import('./givenNameList.ts'), import('./wordLists/familyNames.ts')]);
  loaded = { given: givenNameList.trim().split(/\s+/), family: familyNameList };
});

/** Returns the name lists. Throws if loadNameLists() hasn't finished. */
export const nameLists = (): NameLists => {
  if (loaded === undefined) throw new Error('The name lists are not loaded');
  return loaded;
};
