import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { imageFolder } from './imageFolder.ts';

describe('the build folder of a container image', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'image-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('contains the sources without their tests, wherever the repository is checked out', async () => {
    const from = path.join(folder, 'infra', 'test', 'checkout');
    const files = [
      'lambda/redact.ts',
      'lambda/broker.test.ts',
      'ports/speech.contract.ts',
      'infra/stage.ts',
      'test/media.ts',
      'broker/latest.ts',
    ];
    for (const file of files.map((name) => path.join(from, 'aws-backend', name))) {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, '');
    }
    for (const file of ['package.json', 'package-lock.json']) await writeFile(path.join(from, file), '{}');

    await imageFolder('redact', path.join(folder, 'made'), from);

    const made = await readdir(path.join(folder, 'made'), { recursive: true, withFileTypes: true });
    const names = made
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.relative(path.join(folder, 'made'), path.join(parentPath, name)));
    expect(names.sort()).toEqual([
      ...['Dockerfile', 'aws-backend/broker/latest.ts', 'aws-backend/lambda/redact.ts', 'index.mjs', 'package-lock.json', 'package.json'],
    ]);
  });

  it('is readable by Lambda’s user even if only its owner can read the checkout', async () => {
    const from = path.join(folder, 'checkout');
    const source = path.join(from, 'aws-backend', 'lambda', 'redact.ts');
    await mkdir(path.dirname(source), { recursive: true });
    for (const file of [source, path.join(from, 'package.json'), path.join(from, 'package-lock.json')]) {
      await writeFile(file, '{}');
      await chmod(file, 0o600);
    }
    await chmod(path.dirname(source), 0o700);

    await imageFolder('redact', path.join(folder, 'made'), from);

    const modeOf = async (name: string): Promise<number> => (await stat(path.join(folder, 'made', name))).mode & 0o777;
    expect(await Promise.all(['aws-backend/lambda', 'aws-backend/lambda/redact.ts', 'package.json', 'index.mjs'].map(modeOf))).toEqual([
      ...[0o755, 0o644, 0o644, 0o644],
    ]);
  });
});
