import type { PageContext } from './contextTypes.ts';
import type { CspTrustedSite } from './contentSecurityPolicy.ts';

/** The page's interface to the org, which the local org implements. */
export interface PageOrg {
  /** Changes with every deployment, after which the page is bundled again. */
  deploymentId(): string;
  /** `lwc/<bundle>/<file>` to content, as deployed. */
  componentFiles(): ReadonlyMap<string, Uint8Array>;
  labels(): ReadonlyMap<string, string>;
  /** Returns a user's language as a BCP 47 tag. */
  languageOf(userId: string): string;
  /** Returns the custom labels in a language; empty if it has no translation. */
  translations(language: string): Readonly<Record<string, string>>;
  trustedSites(): CspTrustedSite[];
  /** Returns undefined if the record or object doesn't exist in the org. */
  pageContext(userId: string, objectApiName: string, recordId: string): PageContext | undefined;
  /** Returns the path of the record page to show first. */
  homePath(): string;
  /** The users to sign in as; the first one is the default. */
  users(): { id: string; username: string }[];
}

/** Browser sessions of the org, identified by the cookie `sid`. */
export interface PageSessions {
  create(userId: string): string;
  userOf(sid: string): string | undefined;
}
