import { createHash } from 'node:crypto';
import { maxProofSkewSeconds } from '../../contracts/limits.ts';
import type { Once } from '../../ports/once.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Proof } from './verifyProof.ts';

/** A proof is valid from one skew before its `iat` to one skew after it; rounding may add a second at each end. */
const memorySeconds = 2 * maxProofSkewSeconds + 2;

/** Refuses a replayed proof. Call it last: a proof is consumed however the request ends. */
export const useProofOnce = async (once: Once, { keyThumbprint, jti }: Proof): Promise<void> => {
  const name = createHash('sha256').update(`${keyThumbprint} ${jti}`).digest('base64url');
  if (!(await once.claim(`proof:${name}`, memorySeconds))) throw new RefusedError('PROOF_REPLAYED');
};
