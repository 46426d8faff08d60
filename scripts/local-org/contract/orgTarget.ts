import type { Connection } from 'jsforce';
import type { CliOutcome } from '../../salesforceCli.ts';

/** The org under test: the local one or a real one. */
export interface OrgTarget {
  /** Runs the real `sf` against the org, in the given project folder or in this project. */
  sf(args: readonly string[], options?: { env?: Record<string, string>; cwd?: string }): Promise<CliOutcome>;
  /** A real jsforce connection of an administrator. */
  admin: Connection;
  /** Temporary folder for throw-away projects. */
  folder: string;
  close(): Promise<void>;
}
