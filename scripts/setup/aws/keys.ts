import { execFile } from 'node:child_process';
import { createPrivateKey, createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';

/** Days a certificate is good for; Salesforce takes longer ones, people forget shorter ones. */
const certificateDays = 730;

/** What of an ECDSA P-256 key everybody may know. */
const PublicJwk = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() });
type PublicJwk = z.infer<typeof PublicJwk>;

/** The key that the broker signs tokens with. */
export const newTokenKey = async (): Promise<JWK> => exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey);

/** The public half of a private JWK, without asking anybody. */
export const publicHalf = (key: JWK): PublicJwk => PublicJwk.parse(key);

/** A private key for the JWT bearer flow: RSA 2048, PKCS#8 PEM. */
export const newSalesforceKey = (): string =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey;

/** openssl opens the key by name, which Node's own channel to a child cannot be; a pipe of the shell can. */
const pipeline = 'cat | openssl req -x509 -new -key /dev/stdin -sha256 -subj "/CN=$1" -days "$2"';

/** The self-signed certificate of a key, made by openssl; the key goes through a pipe and never onto a disk. */
export const certificateOf = (privateKey: string, commonName: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const shell = execFile('sh', ['-c', pipeline, 'sh', commonName, String(certificateDays)], (error, stdout, stderr) => {
      if (error) reject(new Error(`openssl failed: ${stderr.trim() || error.message}`));
      else resolve(stdout);
    });
    shell.stdin?.on('error', reject);
    shell.stdin?.end(privateKey);
  });

/** The last day of a certificate, as "2028-11-29". */
export const lastDayOf = (certificate: string): string => new X509Certificate(certificate).validToDate.toISOString().slice(0, 10);

/** Whether a certificate is one of this key. */
export const isCertificateOf = (certificate: string, privateKey: string): boolean => {
  const own = createPublicKey(createPrivateKey(privateKey)).export({ type: 'spki', format: 'der' });
  return own.equals(new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' }));
};
