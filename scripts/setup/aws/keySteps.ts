import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { JWK } from 'jose';
import { readCredentials } from '../../../aws-backend/adapters/salesforce/appCredentials.ts';
import { appUnknown } from '../salesforce/appSteps.ts';
import { done, todo, type Step } from '../step.ts';
import type { SecretStore } from './awsAccount.ts';
import { certificateOf, isCertificateOf, lastDayOf, newSalesforceKey, newTokenKey, publicHalf } from './keys.ts';
import type { StageFile } from './stageFile.ts';

/** Throws without quoting the input, which JSON.parse would do. */
const keyIn = (json: string): JWK => {
  try {
    return JSON.parse(json) as JWK;
  } catch {
    throw new Error('The secret “token-signing-key” is not a JSON Web Key');
  }
};

/** Creates the broker's key: the private half in the secret, the public half in the stage's settings. */
export const tokenKeyThere = (secrets: SecretStore, stage: StageFile): Step => ({
  title: 'The broker has a key for signing tokens',
  help: 'You need secretsmanager:GetSecretValue and PutSecretValue on the secrets of this stage.',
  async check() {
    const json = await secrets.read('token-signing-key');
    if (json === undefined) return todo();
    const { tokenPublicJwk } = await stage.read();
    return isDeepStrictEqual({ ...tokenPublicJwk }, publicHalf(keyIn(json))) ? done() : todo('the settings have a different key');
  },
  async apply() {
    const kept = await secrets.read('token-signing-key');
    const privateJwk = kept === undefined ? await newTokenKey() : keyIn(kept);
    if (kept === undefined) await secrets.write('token-signing-key', JSON.stringify(privateJwk));
    await stage.change((settings) => ({ ...settings, tokenPublicJwk: publicHalf(privateJwk) }));
  },
});

/** Creates the integration user's key here, stores it only in Secrets Manager, and writes the certificate for Salesforce. */
export const salesforceKeyThere = (secrets: SecretStore, certificateFile: string, commonName: string): Step => {
  const keptKey = async (): Promise<string | undefined> => {
    const json = await secrets.read('salesforce-credentials');
    return json === undefined ? undefined : readCredentials(json)[0]?.privateKey;
  };
  return {
    title: 'The integration user has a key, and you have its certificate',
    help: 'You need openssl on your PATH, and secretsmanager:GetSecretValue and PutSecretValue on the secrets of this stage.',
    async check() {
      const key = await keptKey();
      const certificate = await readFile(certificateFile, 'utf8').catch(() => undefined);
      return key !== undefined && certificate !== undefined && isCertificateOf(certificate, key) ? done(certificateFile) : todo();
    },
    async apply() {
      const kept = await keptKey();
      const privateKey = kept ?? newSalesforceKey();
      const certificate = await certificateOf(privateKey, commonName);
      // If the key already existed, Salesforce may have an earlier certificate of it, so the stored expiry date stays.
      const fresh = { clientId: appUnknown, privateKey, certificateEnds: lastDayOf(certificate) };
      if (kept === undefined) await secrets.write('salesforce-credentials', JSON.stringify([fresh]));
      await mkdir(path.dirname(certificateFile), { recursive: true });
      await writeFile(certificateFile, certificate);
    },
  };
};
