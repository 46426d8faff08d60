import path from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

/** A browser with every web security rule on: the package's own flags for Lambda switch some off. */
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

const packagedLibraries = path.join(import.meta.dirname, '..', '..', 'node_modules', '@sparticuz', 'chromium', 'bin', 'al2023.tar.br');

const launch = async (moreFlags: readonly string[], environment: Record<string, string> = {}): Promise<Browser> =>
  playwright.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    args: [...flags, ...moreFlags],
    env: { ...process.env, ...environment },
  });

/** Starts the Chromium that ships inside the npm package, headless; on a bare system with the libraries that ship beside it. */
export const launchBrowser = async (moreFlags: readonly string[] = []): Promise<Browser> => {
  try {
    return await launch(moreFlags);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('shared libraries')) throw error;
    return launch(moreFlags, { LD_LIBRARY_PATH: path.join(await inflate(packagedLibraries), 'lib') });
  }
};
