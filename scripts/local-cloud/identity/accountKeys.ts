import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { hasCode } from '../../hasCode.ts';

const KeysFile = z.object({ accessKeyId: z.string(), secretAccessKey: z.string(), sealingKey: z.base64() });
type KeysFile = z.infer<typeof KeysFile>;

const readKeys = async (file: string): Promise<KeysFile | undefined> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  });
  return text === undefined ? undefined : KeysFile.parse(JSON.parse(text));
};

const makeKeys = async (file: string): Promise<KeysFile> => {
  const keys = {
    accessKeyId: `AKIA${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64url'),
    sealingKey: randomBytes(32).toString('base64'),
  };
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
};

/** Returns the account's access key and the key that encrypts session tokens. Created once and kept, so that signatures stay valid. */
export const accountKeys = async (
  stateDir: string,
): Promise<{ account: { accessKeyId: string; secretAccessKey: string }; sealingKey: Uint8Array }> => {
  const file = path.join(stateDir, 'keys', 'cloud.json');
  const { sealingKey, ...account } = (await readKeys(file)) ?? (await makeKeys(file));
  return { account, sealingKey: Buffer.from(sealingKey, 'base64') };
};
