import { randomUUID } from 'node:crypto';
import type { Once } from '../../../../ports/once.ts';

/** Gives each contract test its own keys, so that all can share one table. */
export const withOwnKeys = (once: Once): Once => {
  const prefix = randomUUID();
  return { claim: (key, lifeSeconds) => once.claim(`${prefix}:${key}`, lifeSeconds) };
};
