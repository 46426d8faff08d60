import type { Connection } from 'jsforce';

/** A running installation, as far as verifying it needs to know. */
export interface Installation {
  /** Where the integration user signs in, as the settings say at that moment. */
  loginUrl: () => Promise<string>;
  integrationUsername: () => Promise<string>;
  brokerUrl: () => Promise<string>;
  /** The secret `salesforce-credentials`, undefined where there is none. */
  credentials: () => Promise<string | undefined>;
  /** Signed in as the administrator who sets up. */
  admin: () => Promise<Connection>;
}
