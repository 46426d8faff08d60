import { readCredentials } from './appCredentials.ts';
import type { AppCredential } from './jwtAssertion.ts';

/**
 * The secret's next value when a key roll-over begins: the new app's key beside the one in use. Order is preference, and a key that
 * is refused is no failure while the other is taken. Throws while an earlier roll-over has not ended.
 */
export const beginRollOver = (secret: string, next: AppCredential): string => {
  const [current, ...others] = readCredentials(secret);
  if (others.length > 0) throw new Error('Two keys are in use already: end that roll-over first');
  if (current?.clientId === next.clientId) throw new Error('An app holds one certificate: the new key needs an app of its own');
  return JSON.stringify([next, current]);
};

/** The secret's value once the new key has been seen to work: only then may the old app go. */
export const endRollOver = (secret: string): string => JSON.stringify(readCredentials(secret).slice(0, 1));
