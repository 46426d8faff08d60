import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildOnce } from './buildOnce.ts';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'build-once-'));
});
afterEach(() => rm(parent, { recursive: true }));

const writer =
  (text: string, halfWay = (): Promise<unknown> => Promise.resolve()) =>
  async (target: string): Promise<void> => {
    await writeFile(path.join(target, 'a.js'), text);
    await halfWay();
    await writeFile(path.join(target, 'b.js'), text);
  };

describe('buildOnce', () => {
  it('keeps one complete folder if two builds run at the same time', async () => {
    const folder = path.join(parent, 'cache', 'shared');
    const { promise: firstIsDone, resolve } = Promise.withResolvers<undefined>();
    const second = buildOnce(
      folder,
      writer('second', () => firstIsDone),
    );
    await buildOnce(folder, writer('first'));
    resolve(undefined);

    expect(await second).toBe(folder);
    expect(await readdir(path.dirname(folder))).toEqual(['shared']);
    expect(await Promise.all(['a.js', 'b.js'].map((name) => readFile(path.join(folder, name), 'utf8')))).toEqual(['first', 'first']);
  });

  it('does not rebuild an existing folder', async () => {
    const folder = path.join(parent, 'shared');
    await buildOnce(folder, writer('first'));
    await buildOnce(folder, () => Promise.reject(new Error('built again')));

    expect(await readFile(path.join(folder, 'a.js'), 'utf8')).toBe('first');
  });

  it('throws and leaves no folder if building fails', async () => {
    const folder = path.join(parent, 'shared');

    await expect(
      buildOnce(
        folder,
        writer('half', () => Promise.reject(new Error('no such module'))),
      ),
    ).rejects.toThrow('no such module');
    expect(await readdir(parent)).toEqual([]);
  });
});
