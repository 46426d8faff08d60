import { z } from 'zod';
import { SalesforceId } from '../salesforceId.ts';

/** The first token is requested with a session record, each further one with the token that is about to expire. */
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
