import { createPublicKey } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { JWK } from 'jose';
import { z } from 'zod';
import { newSalesforceKey, newTokenKey, publicHalf } from '../setup/aws/keys.ts';

/** The keys one local installation has; made once and kept. */
export interface LocalKeys {
  /** The integration user's, PKCS#8 PEM; its path too, because the `sf` CLI takes a file. */
  salesforcePrivateKeyFile: string;
  salesforcePublicKey: string;
  /** What the broker's tokens are verified with. */
  tokenPublicJwk: JWK;
}

/** The app that the integration user and the `sf` CLI sign in through. */
export const clientId = 'MediaInsightsLocal';

const Stored = z.object({ salesforcePublicKey: z.string(), tokenPublicJwk: z.record(z.string(), z.string()) });
const ownerOnly = { mode: 0o600 };

const makeKeys = async (secretsDir: string, publicFile: string): Promise<void> => {
  await mkdir(secretsDir, { recursive: true, mode: 0o700 });
  const salesforcePrivateKey = newSalesforceKey();
  const salesforcePublicKey = createPublicKey(salesforcePrivateKey).export({ type: 'spki', format: 'pem' });
  const tokenKey = await newTokenKey();
  await writeFile(path.join(secretsDir, 'salesforce-private-key'), salesforcePrivateKey, ownerOnly);
  await writeFile(path.join(secretsDir, 'token-signing-key'), JSON.stringify(tokenKey), ownerOnly);
  await writeFile(publicFile, JSON.stringify({ salesforcePublicKey, tokenPublicJwk: publicHalf(tokenKey) }));
};

/** What the functions sign in with; left alone where it is there, because a roll-over of keys changes it. */
const keepCredentials = async (secretsDir: string, privateKeyFile: string): Promise<void> => {
  const file = path.join(secretsDir, 'salesforce-credentials');
  if (existsSync(file)) return;
  await writeFile(file, JSON.stringify([{ clientId, privateKey: await readFile(privateKeyFile, 'utf8') }]), ownerOnly);
};

/** The keys in `stateDir`, made at the first call. Private ones are readable by their owner only. */
export const localKeys = async (stateDir: string): Promise<LocalKeys> => {
  const secretsDir = path.join(stateDir, 'secrets');
  const publicFile = path.join(stateDir, 'public-keys.json');
  if (!existsSync(publicFile)) await makeKeys(secretsDir, publicFile);
  const stored = Stored.parse(JSON.parse(await readFile(publicFile, 'utf8')));
  const salesforcePrivateKeyFile = path.join(secretsDir, 'salesforce-private-key');
  await keepCredentials(secretsDir, salesforcePrivateKeyFile);
  return { ...stored, salesforcePrivateKeyFile };
};
