import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { hasCode } from '../hasCode.ts';

const run = promisify(execFile);
const patienceMs = 60_000;

const emulation = 'docker run --privileged --rm tonistiigi/binfmt --install arm64';

/**
 * Rejects with a user-facing message if arm64 images can't be built on this machine. The functions that rotate pictures and redact copies
 * need images, because their binaries don't fit in a bundle. The default program is the one that CDK calls.
 */
export const buildsForArm = async (program = process.env.CDK_DOCKER ?? 'docker'): Promise<void> => {
  await run(program, ['version'], { timeout: patienceMs }).catch((error: unknown) => {
    const isMissing = hasCode(error, 'ENOENT');
    throw new Error(isMissing ? `The program “${program}” was not found: install Docker` : 'Docker is not responding: start it', {
      cause: error,
    });
  });
  // Programs other than Docker don't list their platforms; they fail later if they can't build.
  const { stdout } = await run(program, ['buildx', 'inspect'], { timeout: patienceMs }).catch(() => ({ stdout: '' }));
  if (/^Platforms:/m.test(stdout) && !stdout.includes('linux/arm64'))
    throw new Error(`Docker can’t build for linux/arm64 here. To enable it, run: ${emulation}`);
};
