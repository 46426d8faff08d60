import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { forgetData } from './forgetData.ts';
import { localKeys } from './keys.ts';

describe('forgetData', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'forget-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('removes the local system’s data, and nothing of setup or other programs', async () => {
    await localKeys(folder);
    for (const name of ['org.db', 'org.db-wal', 'once.db', 'deployed', 'thesis.txt', 'other.db'])
      await writeFile(path.join(folder, name), 'x');
    for (const name of ['s3', 'logs', 'setup', 'photos']) {
      await mkdir(path.join(folder, name));
      await writeFile(path.join(folder, name, 'a'), 'x');
    }

    await forgetData(folder);

    expect((await readdir(folder)).sort()).toEqual(['other.db', 'photos', 'setup', 'thesis.txt']);
    expect(await readdir(path.join(folder, 'setup'))).toEqual(['a']);
  });

  it('removes nothing in a folder that no local system has used, whatever its folders are called', async () => {
    for (const name of ['logs', 'keys', 's3', 'page']) {
      await mkdir(path.join(folder, name));
      await writeFile(path.join(folder, name, 'mine'), 'x');
    }

    await forgetData(folder);

    expect((await readdir(folder)).sort()).toEqual(['keys', 'logs', 'page', 's3']);
  });

  it('accepts a folder that doesn’t exist', async () => {
    await expect(forgetData(path.join(folder, 'none'))).resolves.toBeUndefined();
  });
});
