import { importPKCS8, SignJWT } from 'jose';

/** Who signs in to Salesforce, and through which connected app. */
export interface JwtBearer {
  loginUrl: string;
  clientId: string;
  username: string;
  /** PKCS#8 PEM of the key whose certificate the connected app holds. Asked at every sign-in, so that a new key is taken up. */
  privateKey: () => Promise<string>;
}

/** Salesforce takes assertions that end within three minutes. */
const lifeSeconds = 180;

/** The signed statement that OAuth's JWT bearer flow (RFC 7523) exchanges for a session. */
export const jwtAssertion = async ({ loginUrl, clientId, username, privateKey }: JwtBearer): Promise<string> =>
  new SignJWT()
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(clientId)
    .setSubject(username)
    .setAudience(loginUrl)
    .setExpirationTime(Math.floor(Date.now() / 1000) + lifeSeconds)
    .sign(await importPKCS8(await privateKey(), 'RS256'));
