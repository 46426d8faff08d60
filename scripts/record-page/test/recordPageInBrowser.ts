import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { devices, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { dataTransfer } from './dataTransfer.js';

/** A file to drop: its name, its type as a browser would say, its content. */
export interface DroppedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A short text. */
export const textFile = (name: string, text = `Globex wrote ${name} in Paris.`, mimeType = 'text/plain'): DroppedFile => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
});

/** The record page as a person at a browser has it. */
export interface RecordPageInBrowser {
  page: Page;
  /** What the console and failed requests complained of. */
  complaints: string[];
  drop(files: DroppedFile[]): Promise<void>;
  /** Keeps every request to the storage waiting. */
  hold(): Promise<void>;
  /** Lets requests to the storage go again; those that were kept stay lost. */
  letGo(): Promise<void>;
  /** The row of a file in the list, once it has that state. */
  row(fileName: string, status: string): Locator;
  /** Answers a question of the platform's dialog with OK, by keyboard, and waits until the dialog has gone. */
  answerOk(): Promise<void>;
  /** What axe finds wrong, as sentences. */
  accessibilityProblems(): Promise<string[]>;
  /** Keeps a screenshot under docs/pictures when asked to by `npm run pictures`. */
  picture(name: string): Promise<void>;
}

const pictures = path.join(import.meta.dirname, '..', '..', '..', 'docs', 'pictures');

/** The bucket, under both of its addresses. */
const storage = /\/media-uploads-local\//;

const dropFiles = async (page: Page, files: DroppedFile[]): Promise<void> => {
  const sent = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') }));
  const transfer = await page.evaluateHandle(dataTransfer, JSON.stringify(sent));
  const zone = page.locator('c-media-dropzone [data-id="dropzone"]');
  for (const type of ['dragenter', 'dragover', 'drop']) await zone.dispatchEvent(type, { dataTransfer: transfer });
};

/** A window on a desk, which a page is opened in unless told otherwise. */
export const desk: BrowserContextOptions = { viewport: { width: 1360, height: 900 } };
/** A small phone, as it says of itself. */
export const phone: BrowserContextOptions = { ...devices['Galaxy S8'], viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 };

/** Opens the record page in a new window of its own session, on a desk unless told otherwise. */
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
      // The page has no frames of other origins, and what is fine needs no list: so it takes a quarter of the time.
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
