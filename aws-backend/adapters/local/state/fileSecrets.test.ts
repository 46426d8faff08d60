import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { secretsContract } from '../../../ports/secrets.contract.ts';
import { fileSecrets } from './fileSecrets.ts';

secretsContract('fileSecrets', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'secrets-'));
  return {
    secrets: fileSecrets(folder),
    put: async (name, value) => {
      writeFileSync(path.join(folder, name), value);
    },
  };
});

describe('fileSecrets', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'secrets-'));
    writeFileSync(path.join(folder, 'token-signing-key'), '{"kty":"EC"}');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(['missing', '../token-signing-key', 'a/b', ''])('rejects the missing or invalid name “%s”', async (name) => {
    await expect(fileSecrets(folder).get(name)).rejects.toThrow();
  });
});
