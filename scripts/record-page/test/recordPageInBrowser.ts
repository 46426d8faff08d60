import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { dataTransfer } from './dataTransfer.js';

/** A file to drop: its name, its type as a browser would say, its content. */
export interface DroppedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** The record page as a person at a browser has it. */
export interface RecordPageInBrowser {
  page: Page;
  /** What the console and failed requests complained of. */
  complaints: string[];
  drop(files: DroppedFile[]): Promise<void>;
  /** The row of a file in the list, once it has that state. */
  row(fileName: string, status: string): Locator;
  /** What axe finds wrong, as sentences. */
  accessibilityProblems(): Promise<string[]>;
  /** Keeps a screenshot under docs/pictures when asked to by `npm run pictures`. */
  picture(name: string): Promise<void>;
}

const pictures = path.join(import.meta.dirname, '..', '..', '..', 'docs', 'pictures');

const dropFiles = async (page: Page, files: DroppedFile[]): Promise<void> => {
  const sent = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') }));
  const transfer = await page.evaluateHandle(dataTransfer, sent);
  const zone = page.locator('c-media-dropzone [data-id="dropzone"]');
  for (const type of ['dragenter', 'dragover', 'drop']) await zone.dispatchEvent(type, { dataTransfer: transfer });
};

/** Opens the record page in a new window of its own session. */
export const openRecordPage = async (browser: Browser, url: string): Promise<RecordPageInBrowser> => {
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, locale: 'en-GB' });
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
    drop: (files) => dropFiles(page, files),
    row: (fileName, status) => page.locator(`c-media-list li[data-status="${status}"]`).filter({ hasText: fileName }),
    async accessibilityProblems() {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')})`);
    },
    async picture(name) {
      if (process.env['KEEP_PICTURES']) await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
    },
  };
};
