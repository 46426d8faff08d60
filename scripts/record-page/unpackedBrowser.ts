import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildOnce } from '../buildOnce.ts';

const packages = path.join(import.meta.dirname, '..', '..', 'node_modules');
const unpacker = path.join(import.meta.dirname, 'unpackChromium.ts');

/**
 * Returns the folder with the npm package's Chromium. By itself, the package would start a browser that another process is still unpacking
 * if two test suites start on a new machine.
 */
export const unpackedBrowser = async (cache = path.join(packages, '.cache', 'chromium')): Promise<string> => {
  const { version } = JSON.parse(await readFile(path.join(packages, '@sparticuz', 'chromium', 'package.json'), 'utf8')) as {
    version: string;
  };
  return buildOnce(path.join(cache, version), async (target) => {
    await promisify(execFile)(process.execPath, [unpacker], { env: { ...process.env, TMPDIR: target } });
  });
};
