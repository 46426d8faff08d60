import { z } from 'zod';
import type { Secrets } from '../../ports/secrets.ts';
import type { AppCredential } from './jwtAssertion.ts';

/** Under which the credentials are kept: one secret, so that a roll-over is one write. */
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

/** What can sign in, the preferred first: one app's key, or two while keys roll over. */
export interface AppCredentials {
  /** As they were some minutes ago, perhaps. */
  get(): Promise<AppCredential[]>;
  /** As they are now, for when all of those were refused. */
  getFresh(): Promise<AppCredential[]>;
}

/** Reads the secret's value. Throws without telling what it read. */
export const readCredentials = (json: string): AppCredential[] => {
  try {
    return Credentials.parse(JSON.parse(json));
  } catch {
    // The cause would show what was read, which is a key.
    throw new Error(`The secret “${secretName}” is not a JSON list of one or two {clientId, privateKey}`);
  }
};

/** The credentials kept as a JSON list in the secret `salesforce-credentials`. */
export const appCredentials = (secrets: Secrets): AppCredentials => ({
  get: async () => readCredentials(await secrets.get(secretName)),
  getFresh: async () => readCredentials(await secrets.getFresh(secretName)),
});
