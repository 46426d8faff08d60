import { maxProofSkewSeconds, maxSessionAgeSeconds } from '../../contracts/limits.ts';
import type { RefusalCode } from '../../contracts/problem.ts';
import type { SessionRecord } from '../../ports/sessionRecords.ts';
import { RefusedError } from '../../runtime/errors.ts';

/**
 * Why a session record can't vouch for a key, or undefined where it can.
 * Creator and date can be forged by holders of "Set Audit Fields upon Record Creation", and an owner can be changed:
 * only a record whose requester, creator and owner are one, never touched since, says who asked for it.
 */
const objection = (session: SessionRecord, keyThumbprint: string, now: Date): RefusalCode | undefined => {
  const ageSeconds = (now.getTime() - session.createdAt.getTime()) / 1000;
  if (session.keyThumbprint !== keyThumbprint) return 'KEY_MISMATCH';
  if (ageSeconds > maxSessionAgeSeconds) return 'SESSION_EXPIRED';
  const isOfTheFuture = ageSeconds < -maxProofSkewSeconds;
  const isOfOnePerson = session.requesterId === session.createdById && session.createdById === session.ownerId;
  const isUntouched = session.lastModifiedAt.getTime() === session.createdAt.getTime();
  const isOfAColleague = session.user.isActive && session.user.userType === 'Standard';
  return !isOfTheFuture && isOfOnePerson && isUntouched && isOfAColleague ? undefined : 'SESSION_NOT_TRUSTED';
};

/** Refuses a session record that does not prove that its user registered this key a moment ago. */
export const trustSession = (session: SessionRecord | undefined, keyThumbprint: string, now: Date): SessionRecord => {
  if (session === undefined) throw new RefusedError('SESSION_NOT_FOUND');
  const code = objection(session, keyThumbprint, now);
  if (code !== undefined) throw new RefusedError(code);
  return session;
};
