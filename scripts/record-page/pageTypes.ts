import type { PageContext } from './contextTypes.ts';
import type { CspTrustedSite } from './contentSecurityPolicy.ts';

/** What the page asks the org. The local org answers it; nothing here knows how. */
export interface PageOrg {
  /** Changes with every deployment, so that the page is bundled anew only then. */
  deploymentId(): string;
  /** `lwc/<bundle>/<file>` to content, as deployed. */
  componentFiles(): ReadonlyMap<string, Uint8Array>;
  labels(): ReadonlyMap<string, string>;
  /** The language a user has chosen, as browsers write it. */
  languageOf(userId: string): string;
  /** Custom labels in a language; empty where there is no translation. */
  translations(language: string): Readonly<Record<string, string>>;
  trustedSites(): CspTrustedSite[];
  /** Undefined for a record or object that the org does not have. */
  pageContext(userId: string, objectApiName: string, recordId: string): PageContext | undefined;
  /** The record page that a newcomer should see first. */
  homePath(): string;
  /** Who may be signed in as, the first one by default. */
  users(): { id: string; username: string }[];
}

/** Browser sessions of the org: the cookie `sid`. */
export interface PageSessions {
  create(userId: string): string;
  userOf(sid: string): string | undefined;
}
