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

/** A call with its token and proof, as received. */
export interface AuthorizedCall {
  method: string;
  /** The full URL, without query and fragment. */
  url: string;
  authorization: string | undefined;
  proof: string | undefined;
}

/** The authenticated caller. */
export interface Caller {
  userId: string;
  orgId: string;
}

const tokenOf = (authorization: string | undefined): string => {
  const accessToken = /^DPoP ([\w.-]{1,4096})$/i.exec(authorization ?? '')?.[1];
  if (accessToken === undefined) throw new RefusedError('NOT_AUTHORIZED', { detail: 'The DPoP access token is missing or malformed' });
  return accessToken;
};

/** Authenticates a caller by an access token and a DPoP proof of the key that the token is bound to. */
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
