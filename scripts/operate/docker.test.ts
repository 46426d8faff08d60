import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildsForArm } from './docker.ts';

describe('buildsForArm', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'docker-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** A program that responds to `version` and `buildx inspect` as Docker does. */
  const docker = async (version: string, inspect: string): Promise<string> => {
    const program = path.join(folder, 'docker');
    await writeFile(program, `#!/bin/sh\nif [ "$1" = version ]; then ${version}; else ${inspect}; fi\n`, { mode: 0o755 });
    return program;
  };
  const platforms = (list: string): string => `echo "Name: default"; echo "Platforms: ${list}"`;

  it('accepts a Docker that builds for arm64 or does not list its platforms', async () => {
    await expect(buildsForArm(await docker('true', platforms('linux/amd64, linux/arm64, linux/386')))).resolves.toBeUndefined();
    await expect(buildsForArm(await docker('true', 'exit 1'))).resolves.toBeUndefined();
  });

  it('says whether to install Docker, to start it or to add arm64', async () => {
    await expect(buildsForArm(path.join(folder, 'nothing'))).rejects.toThrow('install Docker');
    await expect(buildsForArm(await docker('echo "Cannot connect to the Docker daemon" >&2; exit 1', 'true'))).rejects.toThrow('start it');
    await expect(buildsForArm(await docker('true', platforms('linux/amd64, linux/386')))).rejects.toThrow('binfmt --install arm64');
  });
});
