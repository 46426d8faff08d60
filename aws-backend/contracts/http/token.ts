import { z } from 'zod';
import { SalesforceId } from '../salesforceId.ts';

/** A first token is asked for with a session record, a further one with the token that is about to end. */
export const TokenRequest = z.union([
  z.strictObject({ sessionId: SalesforceId }),
  z.strictObject({ accessToken: z.string().min(1).max(4096) }),
]);
export type TokenRequest = z.infer<typeof TokenRequest>;

export const TokenResponse = z.object({
  accessToken: z.string(),
  tokenType: z.literal('DPoP'),
  expiresInSeconds: z.number().int().positive(),
});
export type TokenResponse = z.infer<typeof TokenResponse>;

/** What the access token says: who, of which org, holding which key (RFC 7800 `cnf`), since when. */
export const AccessClaims = z.object({
  iss: z.string(),
  aud: z.string(),
  /** Salesforce user id. */
  sub: SalesforceId,
  /** Salesforce organization id. */
  org: SalesforceId,
  cnf: z.object({ jkt: z.string() }),
  /** Seconds since 1970 at which Salesforce last vouched for the user; renewals keep it. */
  auth_time: z.number().int(),
  iat: z.number().int(),
  exp: z.number().int(),
});
export type AccessClaims = z.infer<typeof AccessClaims>;
