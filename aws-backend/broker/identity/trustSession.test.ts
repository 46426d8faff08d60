import type { SessionRecord } from '../../ports/sessionRecords.ts';
import { orgId, otherUserId, userId } from '../test/ids.ts';
import { trustSession } from './trustSession.ts';

const now = new Date('2026-11-23T10:00:00Z');
const secondsAgo = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);

const session = (changes: Partial<SessionRecord> = {}): SessionRecord => ({
  orgId,
  keyThumbprint: 'key',
  requesterId: userId,
  createdById: userId,
  ownerId: userId,
  createdAt: secondsAgo(5),
  lastModifiedAt: changes.createdAt ?? secondsAgo(5),
  user: { isActive: true, userType: 'Standard' },
  ...changes,
});

describe('trustSession', () => {
  it.each([0, 5, 120])('trusts a session that is %i seconds old', (seconds) => {
    expect(trustSession(session({ createdAt: secondsAgo(seconds) }), 'key', now)).toMatchObject({ requesterId: userId });
  });

  it.each(['Standard', 'PowerPartner', 'PowerCustomerSuccess'])('trusts users of type %s', (userType) => {
    expect(trustSession(session({ user: { isActive: true, userType } }), 'key', now)).toMatchObject({ requesterId: userId });
  });

  it.each<[string, SessionRecord | undefined, string]>([
    ['a missing session', undefined, 'SESSION_NOT_FOUND'],
    ['a session for another key, as if it were missing', session({ keyThumbprint: 'other' }), 'SESSION_NOT_FOUND'],
    ['a session that is 121 seconds old', session({ createdAt: secondsAgo(121) }), 'SESSION_EXPIRED'],
    ['a session dated in the future', session({ createdAt: secondsAgo(-3_600) }), 'SESSION_NOT_TRUSTED'],
    ['a session created by another user', session({ createdById: otherUserId }), 'SESSION_NOT_TRUSTED'],
    ['a session owned by another user', session({ ownerId: otherUserId }), 'SESSION_NOT_TRUSTED'],
    ['a session requested by another user', session({ requesterId: otherUserId }), 'SESSION_NOT_TRUSTED'],
    ['a session requested by nobody', session({ requesterId: '' }), 'SESSION_NOT_TRUSTED'],
    ['a session that was modified', session({ lastModifiedAt: secondsAgo(4) }), 'SESSION_NOT_TRUSTED'],
    ['an inactive user', session({ user: { isActive: false, userType: 'Standard' } }), 'SESSION_NOT_TRUSTED'],
    ['a guest user', session({ user: { isActive: true, userType: 'Guest' } }), 'USER_TYPE_NOT_SUPPORTED'],
    ['a high-volume portal user', session({ user: { isActive: true, userType: 'CspLitePortal' } }), 'USER_TYPE_NOT_SUPPORTED'],
  ])('refuses %s', (_what, record, code) => {
    expect(() => trustSession(record, 'key', now)).toThrow(expect.objectContaining({ code }));
  });
});
