import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { forgetData } from './forgetData.ts';
import { localKeys } from './keys.ts';

describe('what npm start forgets when it is told to', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'forget-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is what it keeps itself, and nothing that setup or somebody else keeps there', async () => {
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

  it('is nothing in a folder that no system has used, whatever its folders are called', async () => {
    for (const name of ['logs', 'keys', 's3', 'page']) {
      await mkdir(path.join(folder, name));
      await writeFile(path.join(folder, name, 'mine'), 'x');
    }

    await forgetData(folder);

    expect((await readdir(folder)).sort()).toEqual(['keys', 'logs', 'page', 's3']);
  });

  it('may not be there yet', async () => {
    await expect(forgetData(path.join(folder, 'none'))).resolves.toBeUndefined();
  });
});
