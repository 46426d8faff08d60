import { createPublicKey } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { JWK } from 'jose';
import { z } from 'zod';
import { newSalesforceKey, newTokenKey, publicHalf } from '../setup/aws/keys.ts';

/** The keys of a local installation, created once and kept. */
export interface LocalKeys {
  /** The path of the integration user's key (PKCS#8 PEM), because the `sf` CLI takes a file. */
  salesforcePrivateKeyFile: string;
  salesforcePublicKey: string;
  /** The public key that verifies the broker's tokens. */
  tokenPublicJwk: JWK;
}

/** The client ID of the app through which the integration user and the `sf` CLI sign in. */
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

/** Writes the functions' credentials unless they exist, because key rotation changes them. */
const keepCredentials = async (secretsDir: string, privateKeyFile: string): Promise<void> => {
  const file = path.join(secretsDir, 'salesforce-credentials');
  if (existsSync(file)) return;
  await writeFile(file, JSON.stringify([{ clientId, privateKey: await readFile(privateKeyFile, 'utf8') }]), ownerOnly);
};

/** Returns the keys in `stateDir`, and creates them on the first call. Private keys are readable by their owner only. */
export const localKeys = async (stateDir: string): Promise<LocalKeys> => {
  const secretsDir = path.join(stateDir, 'secrets');
  const publicFile = path.join(stateDir, 'public-keys.json');
  if (!existsSync(publicFile)) await makeKeys(secretsDir, publicFile);
  const stored = Stored.parse(JSON.parse(await readFile(publicFile, 'utf8')));
  const salesforcePrivateKeyFile = path.join(secretsDir, 'salesforce-private-key');
  await keepCredentials(secretsDir, salesforcePrivateKeyFile);
  return { ...stored, salesforcePrivateKeyFile };
};
