import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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

  it('shares what it knows with every other that has the same file open, and with later ones', async () => {
    const file = path.join(folder, 'once.db');
    const [authorizer, broker] = [sqliteOnce(file), sqliteOnce(file)];

    expect(await authorizer.claim('a', 60)).toBe(true);
    expect(await broker.claim('a', 60)).toBe(false);
    expect(await sqliteOnce(file).claim('a', 60)).toBe(false);
  });

  it('rejects when its file cannot be written', async () => {
    expect(() => sqliteOnce(path.join(folder, 'missing', 'once.db'))).toThrow(/unable to open/);
  });
});
