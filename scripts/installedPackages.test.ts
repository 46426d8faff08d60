import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { refuseOldPackages } from './installedPackages.ts';

describe('refuseOldPackages', () => {
  let root: string;
  const install = async (name: string, version: string): Promise<void> => {
    await mkdir(path.join(root, 'node_modules', name), { recursive: true });
    await writeFile(path.join(root, 'node_modules', name, 'package.json'), JSON.stringify({ name, version }));
  };
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'packages-'));
    await writeFile(
      path.join(root, 'package.json'),
      JSON.stringify({ dependencies: { '@a/new': '1.0.0' }, devDependencies: { changed: '2.0.0' } }),
    );
    await install('changed', '1.9.0');
  });
  afterEach(() => rm(root, { recursive: true }));

  it('throws if packages are missing or outdated, and says to run npm ci', () => {
    expect(() => {
      refuseOldPackages(root);
    }).toThrow('Missing or outdated: @a/new and 1 more package. Run npm ci first');
  });

  it('accepts the versions that package.json names', async () => {
    await install('changed', '2.0.0');
    await install('@a/new', '1.0.0');

    refuseOldPackages(root);
  });
});
