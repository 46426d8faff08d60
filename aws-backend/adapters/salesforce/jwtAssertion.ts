import { importPKCS8, SignJWT } from 'jose';

/** One external client app's key: an app holds a single certificate, so that two keys at once are two apps. */
export interface AppCredential {
  clientId: string;
  /** PKCS#8 PEM of the key whose certificate the app holds. */
  privateKey: string;
  /** Last day of that certificate, as "2028-11-29"; absent in secrets from before it was kept. */
  certificateEnds?: string | undefined;
}

/** Who signs in, and where. */
export interface SalesforceUser {
  loginUrl: string;
  username: string;
}

/** Salesforce takes assertions that end within three minutes. */
const lifeSeconds = 180;

/** Sandboxes and scratch orgs by their addresses; those of older sandboxes have two hyphens. */
const ofTests = /(\.(sandbox|scratch)|--[^.]+)\.my\.salesforce\.com$/;

/**
 * Whom an assertion is for: never an org's own address, though that is where it is sent, but the login server of production or of tests
 * (help.salesforce.com, “OAuth 2.0 JWT Bearer Flow”). A site's address, and any other, is its own.
 */
export const audienceOf = (loginUrl: string): string => {
  const { hostname } = new URL(loginUrl);
  if (!hostname.endsWith('.my.salesforce.com')) return loginUrl;
  return ofTests.test(hostname) ? 'https://test.salesforce.com' : 'https://login.salesforce.com';
};

/** The signed statement that OAuth's JWT bearer flow (RFC 7523) exchanges for a session. */
export const jwtAssertion = async ({ loginUrl, username }: SalesforceUser, { clientId, privateKey }: AppCredential): Promise<string> =>
  new SignJWT()
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(clientId)
    .setSubject(username)
    .setAudience(audienceOf(loginUrl))
    .setExpirationTime(Math.floor(Date.now() / 1000) + lifeSeconds)
    .sign(await importPKCS8(privateKey, 'RS256'));
