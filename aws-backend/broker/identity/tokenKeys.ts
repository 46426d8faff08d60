import { importJWK, type CryptoKey } from 'jose';
import { member, textClaim } from './claims.ts';

const base64url = /^[\w-]+$/;

/** Throws without quoting the input: it may be the private key, and errors are logged. */
const readJson = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error('The token-signing key is not valid JSON');
  }
};

/** Imports a P-256 key from its JSON: the public members, plus `d` if it is to sign. Other members are ignored. */
const keyOf = async (json: string, isPrivate: boolean): Promise<CryptoKey> => {
  const jwk = readJson(json);
  const part = (name: string): string => textClaim(member(jwk, name), base64url);
  textClaim(member(jwk, 'kty'), /^EC$/);
  textClaim(member(jwk, 'crv'), /^P-256$/);
  const point = { kty: 'EC', crv: 'P-256', x: part('x'), y: part('y') };
  const key = await importJWK(isPrivate ? { ...point, d: part('d') } : point, 'ES256');
  if (key instanceof Uint8Array) throw new Error('The token-signing key was imported as a symmetric key');
  return key;
};

/** The key that verifies tokens, from the JSON of its public JWK or of the private one. */
export const verifyingKey = async (json: string): Promise<CryptoKey> => keyOf(json, false);

/** The key that signs tokens, from the JSON of its private JWK. */
export const signingKey = async (json: string): Promise<CryptoKey> => keyOf(json, true);
