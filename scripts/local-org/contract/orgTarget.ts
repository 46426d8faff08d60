import type { Connection } from 'jsforce';
import type { CliOutcome } from '../../salesforceCli.ts';

/** An org that keeps Salesforce's promises, or claims to: the local one, or a real one. */
export interface OrgTarget {
  /** Runs the real `sf` against the org, in a project folder or in this project. */
  sf(args: readonly string[], options?: { env?: Record<string, string>; cwd?: string }): Promise<CliOutcome>;
  /** The real jsforce, signed in as an administrator. */
  admin: Connection;
  /** A folder for throw-away projects. */
  folder: string;
  close(): Promise<void>;
}
