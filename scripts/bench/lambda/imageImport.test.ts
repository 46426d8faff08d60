import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { imageFolder } from '../../../aws-backend/infra/bundle/imageFolder.ts';
import { lambdaNodeFlags } from '../../local-cloud/functions/lambdaNode.ts';
import { coldImport } from './coldImport.ts';
import { linkDeployedPackages } from './linkDeployedPackages.ts';

// Thousands of files are read, and the machine may be busy.
jest.setTimeout(120_000);

const run = promisify(execFile);
const samples = path.join(import.meta.dirname, '..', '..', 'samples', 'sound');
const withLinks = ['--preserve-symlinks', '--preserve-symlinks-main'];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'image-'));
});
afterEach(() => rm(folder, { recursive: true }));

const makeImage = async (name: string): Promise<void> => {
  await imageFolder(name, folder);
  await linkDeployedPackages(folder);
};

/** A program that opens recordings with only the contents of an image and prints the outcome of each. */
const listening = (names: readonly string[]): string => `
  import { readFileSync } from 'node:fs';
  import { Readable } from 'node:stream';
  import { openSound } from './aws-backend/adapters/local/speech/openSound.ts';
  const outcomes = [];
  for (const name of ${JSON.stringify(names)}) {
    const bytes = readFileSync(${JSON.stringify(`${samples}/`)} + name);
    const objects = { read: async (_, { from, to }) => Readable.from([bytes.subarray(from, to + 1)]) };
    const sound = openSound(objects, { media: { sizeBytes: bytes.length }, format: name.split('.')[1] });
    outcomes.push(await sound.samples(0).next().then(() => 'heard', ({ code }) => code));
  }
  console.log(JSON.stringify(outcomes));`;

describe('a Lambda container image', () => {
  it.each(['documents', 'images', 'speech', 'redact'])('%s: loads its function with the deployed packages', async (name) => {
    await makeImage(name);

    await expect(coldImport(folder, 1, withLinks)).resolves.toEqual({ wallMs: expect.any(Number), cpuMs: expect.any(Number) });
  });

  it('decodes every compressed audio format', async () => {
    const names = [
      'hello.m4a',
      'hello.mp4',
      'hello.aac',
      'hello.mp3',
      'hello.flac',
      'hello.ogg',
      'hello-vorbis.ogg',
      'hello.webm',
      'hello.caf',
    ];
    await makeImage('speech');
    await writeFile(path.join(folder, 'listening.mjs'), listening(names));

    const { stdout } = await run(process.execPath, [...lambdaNodeFlags, ...withLinks, path.join(folder, 'listening.mjs')], { env: {} });

    expect(JSON.parse(stdout)).toEqual(names.map(() => 'heard'));
  });
});
