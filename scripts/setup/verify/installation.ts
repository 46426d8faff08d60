import type { Connection } from 'jsforce';

/** The parts of a running installation that are needed to verify it. */
export interface Installation {
  /** Where the integration user signs in, according to the current settings. */
  loginUrl: () => Promise<string>;
  integrationUsername: () => Promise<string>;
  brokerUrl: () => Promise<string>;
  /** The secret `salesforce-credentials`; undefined if it doesn't exist. */
  credentials: () => Promise<string | undefined>;
  /** A connection of the administrator who runs setup. */
  admin: () => Promise<Connection>;
}
