import type { Once } from '../../ports/once.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { ReadToken } from './accessToken.ts';
import { useProofOnce } from './useProofOnce.ts';
import { verifyProof } from './verifyProof.ts';

export interface AuthorizePorts {
  once: Once;
  read: ReadToken;
  now: () => Date;
}

/** A call with its token and proof, as they came. */
export interface AuthorizedCall {
  method: string;
  /** Full, without query and fragment. */
  url: string;
  authorization: string | undefined;
  proof: string | undefined;
}

/** Who is calling. */
export interface Caller {
  userId: string;
  orgId: string;
}

const tokenOf = (authorization: string | undefined): string => {
  const accessToken = /^DPoP ([\w.-]{1,4096})$/i.exec(authorization ?? '')?.[1];
  if (accessToken === undefined) throw new RefusedError('NOT_AUTHORIZED', { detail: 'The DPoP token is missing' });
  return accessToken;
};

/** Tells who calls, from a token and a proof by the key that the token is bound to. */
export const authorize =
  ({ once, read, now }: AuthorizePorts) =>
  async ({ method, url, authorization, proof }: AuthorizedCall): Promise<Caller> => {
    const accessToken = tokenOf(authorization);
    const { userId, orgId, keyThumbprint } = await read(accessToken, now());
    const verified = await verifyProof(proof, { method, url, accessToken }, now());
    if (verified.keyThumbprint !== keyThumbprint) throw new RefusedError('KEY_MISMATCH');
    await useProofOnce(once, verified);
    return { userId, orgId };
  };
