import { readFile } from 'node:fs/promises';
import { readCredentials } from '../../../aws-backend/adapters/salesforce/appCredentials.ts';
import { done, NotSetUpError, type Step } from '../step.ts';
import type { SecretStore } from './awsAccount.ts';
import { isCertificateOf, lastDayOf } from './keys.ts';

/** Days before expiry at which doctor asks for a rotation: an admin has two months, and a rotation takes an hour. */
const noticeDays = 60;

interface CertificateOptions {
  secrets: SecretStore;
  /** Where setup stored the certificate; has the expiry date of keys created before it was stored in the secret. */
  certificateFile: string;
  stageName: string;
  now?: () => number;
}

/**
 * Checks that the certificate of the current key doesn't expire soon. Salesforce still accepts keys with an expired certificate, but
 * doesn't document that it always will (salesforce.stackexchange.com/questions/313488), so doctor asks for a new key in time.
 */
export const certificateLasts = ({ secrets, certificateFile, stageName, now = Date.now }: CertificateOptions): Step => ({
  title: 'The certificate of the integration user’s key is valid for at least two more months',
  help: `Rotate the key, without downtime: npm run rotate-key -- --stage ${stageName}`,
  async check() {
    const json = await secrets.read('salesforce-credentials');
    const [inUse] = json === undefined ? [] : readCredentials(json);
    if (inUse === undefined) throw new NotSetUpError('There is no key');
    const certificate = await readFile(certificateFile, 'utf8').catch(() => undefined);
    const fromFile = certificate !== undefined && isCertificateOf(certificate, inUse.privateKey) ? lastDayOf(certificate) : undefined;
    const ends = inUse.certificateEnds ?? fromFile;
    if (ends === undefined) return done('unknown here: the certificate was created on another machine');
    if (Date.parse(ends) - now() < noticeDays * 86_400_000) throw new Error(`It expires on ${ends}`);
    return done(`until ${ends}`);
  },
});
