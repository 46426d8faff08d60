import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { hasCode } from '../hasCode.ts';

const run = promisify(execFile);
const patienceMs = 60_000;

const emulation = 'docker run --privileged --rm tonistiigi/binfmt --install arm64';

/**
 * Rejects with a sentence where the images of functions, which run on arm64, cannot be built on this machine: pictures are turned, and copies
 * covered, by binaries that do not fit into a bundle. The program is the one that CDK calls.
 */
export const buildsForArm = async (program = process.env.CDK_DOCKER ?? 'docker'): Promise<void> => {
  await run(program, ['version'], { timeout: patienceMs }).catch((error: unknown) => {
    const isMissing = hasCode(error, 'ENOENT');
    throw new Error(isMissing ? `The program “${program}” was not found: install Docker` : 'Docker is not responding: start it', {
      cause: error,
    });
  });
  // Other programs than Docker do not say what they build for; they will say so when they cannot.
  const { stdout } = await run(program, ['buildx', 'inspect'], { timeout: patienceMs }).catch(() => ({ stdout: '' }));
  if (/^Platforms:/m.test(stdout) && !stdout.includes('linux/arm64'))
    throw new Error(`Docker can’t build for linux/arm64 here. To enable it, run: ${emulation}`);
};
