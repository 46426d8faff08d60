import { done, type Step } from '../step.ts';
import type { OrgAccess } from './orgAccess.ts';

/**
 * An org names the first page layout of a new object in its own language and assigns that one, for example “Account-取引先 レイアウト” in Japanese.
 * In languages other than English, our layouts are added next to it, unassigned, and permission sets can't assign them.
 */
export const languageKnown = ({ admin }: OrgAccess): Step => ({
  title: "The org's default language",
  help: 'See Setup → Company Information.',
  async check() {
    const connection = await admin();
    const [org] = (await connection.query<{ LanguageLocaleKey: string }>('SELECT LanguageLocaleKey FROM Organization')).records;
    const language = org?.LanguageLocaleKey ?? 'unknown';
    return done(
      language.startsWith('en') ? language : `${language}: assign our page layouts once, see “Page layouts” in docs/admin-guide.md`,
    );
  },
});
