import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileSecrets } from './fileSecrets.ts';

describe('fileSecrets', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'secrets-'));
    writeFileSync(path.join(folder, 'token-signing-key'), '{"kty":"EC"}');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('answers the content of the file that is named for the secret', async () => {
    expect(await fileSecrets(folder).get('token-signing-key')).toBe('{"kty":"EC"}');
  });

  it.each(['missing', '../token-signing-key', 'a/b', ''])('rejects where there is no secret “%s”', async (name) => {
    await expect(fileSecrets(folder).get(name)).rejects.toThrow();
  });
});
