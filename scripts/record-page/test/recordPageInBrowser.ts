import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { devices, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { dataTransfer } from './dataTransfer.js';

/** A file to drop: its name, the media type that a browser would report, and its content. */
export interface DroppedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Returns a short text file. */
export const textFile = (name: string, text = `Globex wrote ${name} in Paris.`, mimeType = 'text/plain'): DroppedFile => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
});

/** The record page in a browser, with a user's actions. */
export interface RecordPageInBrowser {
  page: Page;
  /** Uncaught errors of the page and errors on its console, including failed requests. */
  complaints: string[];
  drop(files: DroppedFile[]): Promise<void>;
  /** Blocks every PUT request to storage. */
  hold(): Promise<void>;
  /** Unblocks requests to storage; those that were blocked are lost. */
  letGo(): Promise<void>;
  /** Locates the row of a file with this status in the list. */
  row(fileName: string, status: string): Locator;
  /** Confirms a platform dialog with OK, by keyboard, and waits until it is closed. */
  answerOk(): Promise<void>;
  /** Returns the violations that axe finds, as text. */
  accessibilityProblems(): Promise<string[]>;
  /** Saves a screenshot to docs/pictures if run by `npm run pictures`. */
  picture(name: string): Promise<void>;
}

const pictures = path.join(import.meta.dirname, '..', '..', '..', 'docs', 'pictures');

/** Requests to the bucket, at both of its origins. */
const storage = /\/media-uploads-local\//;

const dropFiles = async (page: Page, files: DroppedFile[]): Promise<void> => {
  const sent = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') }));
  const transfer = await page.evaluateHandle(dataTransfer, JSON.stringify(sent));
  const zone = page.locator('c-media-dropzone [data-id="dropzone"]');
  for (const type of ['dragenter', 'dragover', 'drop']) await zone.dispatchEvent(type, { dataTransfer: transfer });
};

/** A desktop window, the default. */
export const desk: BrowserContextOptions = { viewport: { width: 1360, height: 900 } };
/** A small phone, with its user agent. */
export const phone: BrowserContextOptions = { ...devices['Galaxy S8'], viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 };

/** Opens the record page in a new window with its own session, by default on a desktop. */
export const openRecordPage = async (browser: Browser, url: string, device = desk): Promise<RecordPageInBrowser> => {
  const context = await browser.newContext({ ...device, locale: 'en-GB' });
  // A busy machine is slow, not wrong.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(url);
  await page.locator('c-media-panel').waitFor();
  return {
    page,
    complaints,
    async hold() {
      await page.route(storage, (route) => (route.request().method() === 'PUT' ? undefined : route.continue()));
    },
    letGo: () => page.unroute(storage),
    drop: (files) => dropFiles(page, files),
    row: (fileName, status) => page.locator(`c-media-list li[data-status="${status}"]`).filter({ hasText: fileName }),
    async answerOk() {
      await page.getByRole('button', { name: 'OK' }).press('Enter');
      await page.locator('lightning-interactive-dialog-base').waitFor({ state: 'detached' });
    },
    async accessibilityProblems() {
      // Takes a quarter of the time: the page has no cross-origin frames, and passed rules needn't be listed.
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .options({ resultTypes: ['violations'] })
        .analyze();
      return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')})`);
    },
    async picture(name) {
      if (process.env['KEEP_PICTURES']) await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: device === desk });
    },
  };
};
