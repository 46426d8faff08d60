import { createPublicKey } from 'node:crypto';
import { compactVerify, decodeJwt } from 'jose';
import { z } from 'zod';

/** An app that may sign in as users with a signed assertion, like an external client app. */
export interface ConnectedApp {
  clientId: string;
  /** A PEM public key or certificate. */
  publicKeyPem: string;
}

/** An error of the OAuth endpoints, with an error code of RFC 6749. */
export class OAuthError extends Error {
  readonly error: string;

  constructor(error: string, description: string) {
    super(description);
    this.name = 'OAuthError';
    this.error = error;
  }
}

const Claims = z.object({ iss: z.string(), sub: z.string(), aud: z.union([z.string(), z.array(z.string())]), exp: z.number() });
type Claims = z.infer<typeof Claims>;

const invalid = (description: string): OAuthError => new OAuthError('invalid_grant', description);

const readClaims = (assertion: string): Claims => {
  try {
    return Claims.parse(decodeJwt(assertion));
  } catch {
    throw invalid('invalid assertion');
  }
};

const checkSignature = async (assertion: string, { publicKeyPem }: ConnectedApp): Promise<void> => {
  try {
    await compactVerify(assertion, createPublicKey(publicKeyPem), { algorithms: ['RS256'] });
  } catch {
    throw invalid('invalid assertion');
  }
};

/**
 * In seconds, as RFC 7519 says. The `sf` CLI sends milliseconds (now + 300 ms); read as seconds, as Salesforce does, that is far in the
 * future.
 */
const hasExpired = (exp: number): boolean => exp * 1000 <= Date.now();

/**
 * Verifies a JWT bearer assertion (RFC 7523) issued for this org's URL and returns its username. Throws an `OAuthError` if it is invalid or
 * expired.
 */
export const usernameOf = async (assertion: string, apps: readonly ConnectedApp[], orgUrl: string): Promise<string> => {
  const { iss, sub, aud, exp } = readClaims(assertion);
  const app = apps.find(({ clientId }) => clientId === iss);
  if (app === undefined) throw new OAuthError('invalid_client_id', 'client identifier invalid');
  await checkSignature(assertion, app);
  if (![aud].flat().some((audience) => audience.replace(/\/$/, '') === orgUrl)) throw invalid('audience is invalid');
  if (hasExpired(exp)) throw invalid('assertion expired');
  return sub;
};
