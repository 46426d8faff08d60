import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { onceContract } from '../../../ports/once.contract.ts';
import { sqliteOnce } from './sqliteOnce.ts';

onceContract('sqliteOnce', (now) => sqliteOnce(':memory:', now));

describe('sqliteOnce', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'once-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('shares its claims with all current and later instances on the same file', async () => {
    const file = path.join(folder, 'once.db');
    const [authorizer, broker] = [sqliteOnce(file), sqliteOnce(file)];

    expect(await authorizer.claim('a', 60)).toBe(true);
    expect(await broker.claim('a', 60)).toBe(false);
    expect(await sqliteOnce(file).claim('a', 60)).toBe(false);
  });

  it('lets only one of several processes claim a key when all open a new file at the same time', async () => {
    const files = Array.from({ length: 20 }, (_, index) => path.join(folder, `${String(index)}.db`));
    const claimEach = fileURLToPath(new URL('./test/claimEach.ts', import.meta.url));
    const processes = Array.from({ length: 4 }, () => promisify(execFile)(process.execPath, [claimEach, ...files]));

    const claims = (await Promise.all(processes)).map(({ stdout }) => JSON.parse(stdout) as boolean[]);

    expect(files.map((_, index) => claims.filter((claimed) => claimed[index]).length)).toEqual(files.map(() => 1));
  });

  it('throws if its file can’t be opened', async () => {
    expect(() => sqliteOnce(path.join(folder, 'missing', 'once.db'))).toThrow(/unable to open/);
  });
});
