import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { unpackedBrowser } from './unpackedBrowser.ts';

it('unpackedBrowser returns a complete browser, even to two concurrent calls', async () => {
  const cache = await mkdtemp(path.join(tmpdir(), 'chromium-'));
  try {
    const [folder, other] = await Promise.all([unpackedBrowser(cache), unpackedBrowser(cache)]);
    const libraries = { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') };

    const { stdout } = await promisify(execFile)(path.join(folder, 'chromium'), ['--version'], { env: { ...process.env, ...libraries } });

    expect(other).toBe(folder);
    expect(stdout).toMatch(/^Chromium \d/);
  } finally {
    await rm(cache, { recursive: true });
  }
});
