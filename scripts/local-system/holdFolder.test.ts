import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { forgetData } from './forgetData.ts';
import { holdFolder } from './holdFolder.ts';

describe('a local system’s data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hold-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is created with its parents', async () => {
    const letGo = await holdFolder(path.join(folder, 'a', 'b', 'c'), 8700);

    expect(await readdir(path.join(folder, 'a', 'b'))).toEqual(['c']);
    letGo();
  });

  it('is locked by one system at a time, even while its data is removed', async () => {
    const letGo = await holdFolder(folder, 8700);
    await forgetData(folder);
    expect(await readdir(folder)).toEqual(['running-at', 'running.db']);

    await expect(holdFolder(folder, 8700)).rejects.toThrow(
      `A system is already running on the data in ${folder} at http://127.0.0.1:8700/lightning. Use that system with its --port, stop it with Ctrl-C where it was started, or choose another folder: npm start -- --port 8800 --data DIR`,
    );
    letGo();
    (await holdFolder(folder, 8700))();
    expect(await readdir(folder)).toEqual(['running-at', 'running.db']);
  });

  it('gets only private files, even if everyone may read the folder', async () => {
    const before = process.umask(0o022);
    await chmod(folder, 0o755);
    const letGo = await holdFolder(folder, 8700);
    await writeFile(path.join(folder, 'org.db'), 'x');
    letGo();

    const modes = await Promise.all(['running.db', 'org.db'].map(async (name) => (await stat(path.join(folder, name))).mode & 0o777));
    expect(modes).toEqual([0o600, 0o600]);
    process.umask(before);
  });

  it('is rejected with a reason and advice if it can’t be created', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, 'x');

    for (const [unusable, reason] of [
      ['/proc/none/here', 'ENOENT: no such file or directory'],
      [file, 'ENOTDIR: not a directory'],
      [path.join(file, 'below'), 'ENOTDIR: not a directory'],
    ] as const)
      await expect(holdFolder(unusable, 8700)).rejects.toThrow(
        `Data can’t be kept in ${unusable}: ${reason}. Please choose another folder: npm start -- --data DIR`,
      );
  });

  it('is rejected if its lock can’t be created', async () => {
    await mkdir(path.join(folder, 'running.db'));

    await expect(holdFolder(folder, 8700)).rejects.toThrow(`Data can’t be kept in ${folder}: unable to open database file`);
  });
});
