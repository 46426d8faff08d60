import type { TokenRequest, TokenResponse } from '../../contracts/http/token.ts';
import type { Once } from '../../ports/once.ts';
import type { SessionRecords } from '../../ports/sessionRecords.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Grantee, IssueToken, ReadToken } from './accessToken.ts';
import { fewTries } from './fewTries.ts';
import { lookupBudget } from './lookupBudget.ts';
import { trustSession } from './trustSession.ts';
import { useProofOnce } from './useProofOnce.ts';
import { verifyProof, type ProvenRequest } from './verifyProof.ts';

export interface GrantTokenPorts {
  sessions: SessionRecords;
  once: Once;
  issue: IssueToken;
  read: ReadToken;
  now: () => Date;
}

/** Issues a token for a session record, or a new one for one that is about to expire; only to the holder of the key. */
export const grantToken = ({ sessions, once, issue, read, now }: GrantTokenPorts) => {
  const withinBudget = lookupBudget(now);
  const fromSession = async (sessionId: string, keyThumbprint: string): Promise<Grantee> => {
    // Needs no API call, so it doesn't count against the budget: outsiders don't know the org's id prefix for sessions.
    if (!sessions.mayBe(sessionId)) throw new RefusedError('SESSION_NOT_FOUND');
    const session = await withinBudget(async () => {
      const found = await sessions.find(sessionId);
      await fewTries(once, keyThumbprint);
      return trustSession(found, keyThumbprint, now());
    });
    return { userId: session.requesterId, orgId: session.orgId, keyThumbprint, vouchedAt: Math.floor(now().getTime() / 1000) };
  };
  const fromToken = async (accessToken: string, keyThumbprint: string): Promise<Grantee> => {
    const grantee = await read(accessToken, now());
    if (grantee.keyThumbprint !== keyThumbprint) throw new RefusedError('KEY_MISMATCH');
    return grantee;
  };

  return async (request: TokenRequest, proof: string | undefined, proven: ProvenRequest): Promise<TokenResponse> => {
    const verified = await verifyProof(proof, proven, now());
    await useProofOnce(once, verified);
    const { keyThumbprint } = verified;
    const grantee =
      'sessionId' in request ? await fromSession(request.sessionId, keyThumbprint) : await fromToken(request.accessToken, keyThumbprint);
    return issue(grantee, now());
  };
};
