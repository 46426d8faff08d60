import { readCredentials } from './appCredentials.ts';
import type { AppCredential } from './jwtAssertion.ts';

/**
 * The secret's next value at the start of a key roll-over: the new app's key beside the current one. Order is preference, and a
 * rejected key is no failure while the other is accepted. Throws while an earlier roll-over is unfinished.
 */
export const beginRollOver = (secret: string, next: AppCredential): string => {
  const [current, ...others] = readCredentials(secret);
  if (others.length > 0) throw new Error('Two keys are already in use: finish that key rotation first');
  if (current?.clientId === next.clientId) throw new Error('An app holds only one certificate: the new key needs its own app');
  return JSON.stringify([next, current]);
};

/** The secret's value after the new key was verified to work; only then may the old app be deleted. */
export const endRollOver = (secret: string): string => JSON.stringify(readCredentials(secret).slice(0, 1));
