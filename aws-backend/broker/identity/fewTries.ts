import type { Once } from '../../ports/once.ts';
import { RefusedError } from '../../runtime/errors.ts';

/** A page names one session when it opens, and another one where that was refused or eight hours are over. */
const mostTries = 5;
/** Longer than any session can be used for its first token. */
const lifeSeconds = 600;

/**
 * Counts that a key named a session record, and refuses it once it has named too many: ids of records are nearly in order, and whoever made
 * somebody register a key of theirs could find the session by trying.
 */
export const fewTries = async (once: Once, keyThumbprint: string): Promise<void> => {
  for (let count = 1; count <= mostTries; count += 1)
    if (await once.claim(`session ${keyThumbprint} ${String(count)}`, lifeSeconds)) return;
  throw new RefusedError('NOT_AUTHORIZED');
};
