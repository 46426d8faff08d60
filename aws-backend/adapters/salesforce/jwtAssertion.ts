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

/** The signed statement that OAuth's JWT bearer flow (RFC 7523) exchanges for a session. */
export const jwtAssertion = async ({ loginUrl, username }: SalesforceUser, { clientId, privateKey }: AppCredential): Promise<string> =>
  new SignJWT()
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(clientId)
    .setSubject(username)
    .setAudience(loginUrl)
    .setExpirationTime(Math.floor(Date.now() / 1000) + lifeSeconds)
    .sign(await importPKCS8(privateKey, 'RS256'));
