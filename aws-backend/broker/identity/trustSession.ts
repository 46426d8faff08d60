import { maxProofSkewSeconds, maxSessionAgeSeconds } from '../../contracts/limits.ts';
import type { RefusalCode } from '../../contracts/problem.ts';
import type { SessionRecord } from '../../ports/sessionRecords.ts';
import { RefusedError } from '../../runtime/errors.ts';

/**
 * Employees, and site members whose license has roles: `UserRecordAccess` works for them, and files can be shared with
 * them. Neither holds for guests and high-volume members (`CspLitePortal`): developer.salesforce.com, UserType and Sharing.
 */
const shareableUserTypes: ReadonlySet<string> = new Set(['Standard', 'PowerPartner', 'PowerCustomerSuccess']);

/**
 * Why a session record can't vouch for a key, or undefined if it can. Creator and date can be forged by holders of "Set Audit Fields upon
 * Record Creation", and the owner can be changed: only a record with the same requester, creator and owner, never modified since, proves
 * who requested it.
 */
const objection = (session: SessionRecord, keyThumbprint: string, now: Date): RefusalCode | undefined => {
  const ageSeconds = (now.getTime() - session.createdAt.getTime()) / 1000;
  // The same error as for an unknown id, so that guessing ids reveals nothing.
  if (session.keyThumbprint !== keyThumbprint) return 'SESSION_NOT_FOUND';
  if (ageSeconds > maxSessionAgeSeconds) return 'SESSION_EXPIRED';
  const isOfTheFuture = ageSeconds < -maxProofSkewSeconds;
  const isOfOnePerson = session.requesterId === session.createdById && session.createdById === session.ownerId;
  const isUntouched = session.lastModifiedAt.getTime() === session.createdAt.getTime();
  if (isOfTheFuture || !isOfOnePerson || !isUntouched || !session.user.isActive) return 'SESSION_NOT_TRUSTED';
  return shareableUserTypes.has(session.user.userType) ? undefined : 'USER_TYPE_NOT_SUPPORTED';
};

/** Refuses a session record that doesn't prove that its user registered this key a moment ago. */
export const trustSession = (session: SessionRecord | undefined, keyThumbprint: string, now: Date): SessionRecord => {
  if (session === undefined) throw new RefusedError('SESSION_NOT_FOUND');
  const code = objection(session, keyThumbprint, now);
  if (code !== undefined) throw new RefusedError(code);
  return session;
};
