import { importPKCS8, SignJWT } from 'jose';

/** The key of one external client app. An app holds a single certificate, so two keys at once require two apps. */
export interface AppCredential {
  clientId: string;
  /** PKCS#8 PEM of the private key that belongs to the app's certificate. */
  privateKey: string;
  /** Expiry date of that certificate, e.g. "2028-11-29"; absent in older secrets. */
  certificateEnds?: string | undefined;
}

/** The user who signs in, and the login URL. */
export interface SalesforceUser {
  loginUrl: string;
  username: string;
}

/** Salesforce accepts assertions that expire within three minutes. */
const lifeSeconds = 180;

/** Host names of sandboxes and scratch orgs; those of older sandboxes contain two hyphens. */
const ofTests = /(\.(sandbox|scratch)|--[^.]+)\.my\.salesforce\.com$/;

/**
 * The audience of an assertion: for a My Domain URL, the login server of production or of sandboxes rather than the org itself
 * (help.salesforce.com, “OAuth 2.0 JWT Bearer Flow”). For sites and all other URLs, the URL itself.
 */
export const audienceOf = (loginUrl: string): string => {
  const { hostname } = new URL(loginUrl);
  if (!hostname.endsWith('.my.salesforce.com')) return loginUrl;
  return ofTests.test(hostname) ? 'https://test.salesforce.com' : 'https://login.salesforce.com';
};

/** The signed assertion that OAuth's JWT bearer flow (RFC 7523) exchanges for a session. */
export const jwtAssertion = async ({ loginUrl, username }: SalesforceUser, { clientId, privateKey }: AppCredential): Promise<string> =>
  new SignJWT()
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(clientId)
    .setSubject(username)
    .setAudience(audienceOf(loginUrl))
    .setExpirationTime(Math.floor(Date.now() / 1000) + lifeSeconds)
    .sign(await importPKCS8(privateKey, 'RS256'));
