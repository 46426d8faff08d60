import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { unpackedBrowser } from './unpackedBrowser.ts';

/** Flags that keep web security on, unlike the package's flags for Lambda. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

const launch = (folder: string, moreFlags: readonly string[], environment: Record<string, string> = {}): Promise<Browser> =>
  chromium.launch({
    executablePath: path.join(folder, 'chromium'),
    headless: true,
    args: [...flags, ...moreFlags],
    env: { ...process.env, ...environment },
  });

/** Starts the npm package's Chromium, headless. If the system lacks shared libraries, uses those in the package. */
export const launchBrowser = async (moreFlags: readonly string[] = []): Promise<Browser> => {
  const folder = await unpackedBrowser();
  try {
    return await launch(folder, moreFlags);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('shared libraries')) throw error;
    return launch(folder, moreFlags, { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') });
  }
};
