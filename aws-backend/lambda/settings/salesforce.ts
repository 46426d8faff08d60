import { z } from 'zod';
import { appCredentials } from '../../adapters/salesforce/appCredentials.ts';
import { salesforceConnection, type Connection } from '../../adapters/salesforce/connection.ts';
import type { Secrets } from '../../ports/secrets.ts';
import { readConfig } from '../../runtime/config.ts';

const Settings = z.object({ SALESFORCE_LOGIN_URL: z.url(), SALESFORCE_USERNAME: z.string().min(1) });

/** A connection as the integration user, configured by the environment and the secrets. */
export const salesforceOf = (environment: Record<string, string | undefined>, secrets: Secrets): (() => Promise<Connection>) => {
  const { SALESFORCE_LOGIN_URL: loginUrl, SALESFORCE_USERNAME: username } = readConfig(Settings, environment);
  return salesforceConnection({ loginUrl, username, credentials: appCredentials(secrets) });
};
