import { z } from 'zod';
import type { Secrets } from '../../ports/secrets.ts';
import type { AppCredential } from './jwtAssertion.ts';

/** Holds all credentials in one secret, so that a key roll-over is a single write. */
const secretName = 'salesforce-credentials';

const Credentials = z
  .array(
    z.object({
      clientId: z.string().min(1),
      privateKey: z.string().startsWith('-----BEGIN PRIVATE KEY-----'),
      certificateEnds: z.iso.date().optional(),
    }),
  )
  .min(1)
  .max(2);

/** The credentials for signing in, in order of preference: one app's key, or two during a key roll-over. */
export interface AppCredentials {
  /** The credentials, possibly cached for some minutes. */
  get(): Promise<AppCredential[]>;
  /** The current credentials, for use after all cached ones were rejected. */
  getFresh(): Promise<AppCredential[]>;
}

/** Parses the secret's value. Errors don't contain what was read. */
export const readCredentials = (json: string): AppCredential[] => {
  try {
    return Credentials.parse(JSON.parse(json));
  } catch {
    // No `cause`: it would contain the secret's value, which is a key.
    throw new Error(`The secret “${secretName}” is not a JSON list of one or two {clientId, privateKey}`);
  }
};

/** The credentials stored as a JSON list in the secret `salesforce-credentials`. */
export const appCredentials = (secrets: Secrets): AppCredentials => ({
  get: async () => readCredentials(await secrets.get(secretName)),
  getFresh: async () => readCredentials(await secrets.getFresh(secretName)),
});
