import type { Once } from '../../ports/once.ts';
import { RefusedError } from '../../runtime/errors.ts';

/** A page names one session when it opens, and another if that was refused or eight hours have passed. */
const maxTries = 5;
/** Longer than a session can be used for its first token. */
const lifeSeconds = 600;

/**
 * Counts the session records that a key has named, and refuses it after too many: record ids are nearly sequential, and an attacker who got
 * somebody to register the attacker's key could find the session by trying ids.
 */
export const fewTries = async (once: Once, keyThumbprint: string): Promise<void> => {
  for (let count = 1; count <= maxTries; count += 1) if (await once.claim(`session ${keyThumbprint} ${String(count)}`, lifeSeconds)) return;
  throw new RefusedError('NOT_AUTHORIZED');
};
