import { importJWK, type CryptoKey } from 'jose';
import { z } from 'zod';

const point = { kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() };
const PublicJwk = z.object(point);
const PrivateJwk = z.object({ ...point, d: z.string() });

const asKey = async (jwk: z.infer<typeof PublicJwk>): Promise<CryptoKey> => {
  const key = await importJWK(jwk, 'ES256');
  if (key instanceof Uint8Array) throw new Error('A P-256 key became a secret');
  return key;
};

/** The key that tokens are verified with, from the JSON of its public half or of the whole. */
export const verifyingKey = async (json: string): Promise<CryptoKey> => asKey(PublicJwk.parse(JSON.parse(json)));

/** The key that tokens are signed with, from the JSON of its private JWK. */
export const signingKey = async (json: string): Promise<CryptoKey> => asKey(PrivateJwk.parse(JSON.parse(json)));
