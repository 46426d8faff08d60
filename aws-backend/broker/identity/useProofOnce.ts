import { createHash } from 'node:crypto';
import { maxProofSkewSeconds } from '../../contracts/limits.ts';
import type { Once } from '../../ports/once.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Proof } from './verifyProof.ts';

/** A proof is good from a skew before its `iat` to a skew after it, and a second is lost to rounding at each end. */
const memorySeconds = 2 * maxProofSkewSeconds + 2;

/** Refuses a proof that was used before. Call it last: what it has seen is spent, however the request ends. */
export const useProofOnce = async (once: Once, { keyThumbprint, jti }: Proof): Promise<void> => {
  const name = createHash('sha256').update(`${keyThumbprint} ${jti}`).digest('base64url');
  if (!(await once.claim(`proof:${name}`, memorySeconds))) throw new RefusedError('PROOF_REPLAYED');
};
