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
