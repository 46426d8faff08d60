import { execFile } from 'node:child_process';
import { createPrivateKey, createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';

/** Certificate lifetime in days. Salesforce accepts longer ones; with shorter ones the renewal is forgotten. */
const certificateDays = 730;

/** The public members of an ECDSA P-256 key. */
const PublicJwk = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() });
type PublicJwk = z.infer<typeof PublicJwk>;

/** Generates the key that the broker signs tokens with. */
export const newTokenKey = async (): Promise<JWK> => exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey);

/** The public half of a private JWK. */
export const publicHalf = (key: JWK): PublicJwk => PublicJwk.parse(key);

/** Generates a private key for the JWT bearer flow: RSA 2048, PKCS#8 PEM. */
export const newSalesforceKey = (): string =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey;

/** openssl opens the key by file name. Node's own stdio channel of a child can't be opened that way, but a shell pipe can. */
const pipeline = 'cat | openssl req -x509 -new -key /dev/stdin -sha256 -subj "/CN=$1" -days "$2"';

/** Creates the self-signed certificate of a key with openssl. The key is passed through a pipe and never written to disk. */
export const certificateOf = (privateKey: string, commonName: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const shell = execFile('sh', ['-c', pipeline, 'sh', commonName, String(certificateDays)], (error, stdout, stderr) => {
      if (error) reject(new Error(`openssl failed: ${stderr.trim() || error.message}`));
      else resolve(stdout);
    });
    shell.stdin?.on('error', reject);
    shell.stdin?.end(privateKey);
  });

/** The expiry date of a certificate, such as "2028-11-29". */
export const lastDayOf = (certificate: string): string => new X509Certificate(certificate).validToDate.toISOString().slice(0, 10);

/** Whether the certificate belongs to this key. */
export const isCertificateOf = (certificate: string, privateKey: string): boolean => {
  const own = createPublicKey(createPrivateKey(privateKey)).export({ type: 'spki', format: 'der' });
  return own.equals(new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' }));
};
