import type { Connection } from 'jsforce';
import { languageKnown } from './languageStep.ts';
import type { OrgAccess } from './orgAccess.ts';

/** An org with this language that answers only the query for it. */
const orgIn = (language: string): OrgAccess => {
  const query = async (soql: string) => {
    if (soql !== 'SELECT LanguageLocaleKey FROM Organization') throw new Error(soql);
    return { records: [{ LanguageLocaleKey: language }] };
  };
  return { admin: async () => ({ query }) as unknown as Connection } as OrgAccess;
};

describe("the org's language", () => {
  it.each([
    ['en_US', 'en_US'],
    ['en_GB', 'en_GB'],
    ['de', 'de: assign our page layouts once, see “Page layouts” in docs/admin-guide.md'],
  ])('is reported, with advice on page layouts if it is not English: %s', async (language, note) => {
    expect(await languageKnown(orgIn(language)).check()).toEqual({ state: 'done', note });
  });
});
