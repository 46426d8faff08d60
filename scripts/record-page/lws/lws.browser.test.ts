import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { textPdf } from '../../bench/textPdf.ts';
import { type RecordPageInBrowser } from '../test/recordPageInBrowser.ts';
import { sharedPage } from '../test/sharedPage.ts';

/** More than is uploaded in one PUT with a checksum. */
const largeBytes = 65 * 1024 * 1024;

const { browser, open, system } = sharedPage();

/** The query that runs the components inside the sandbox. */
const sandboxed = '?lws=1';

/** Replaces a global of the page's window, and returns a function that returns how often it was called. */
const watchGlobal = async ({ page }: RecordPageInBrowser): Promise<() => Promise<number>> => {
  await page.evaluate(() => {
    const original = btoa;
    Object.assign(globalThis, { callCount: 0 });
    globalThis.btoa = (text) => {
      (globalThis as unknown as { callCount: number }).callCount += 1;
      return original(text);
    };
  });
  return () => page.evaluate(() => (globalThis as unknown as { callCount: number }).callCount);
};

const dropPdf = async (opened: RecordPageInBrowser, number: number): Promise<void> => {
  const file = await textPdf(number);
  await opened.drop([{ name: file.name, mimeType: file.type, buffer: Buffer.from(await file.arrayBuffer()) }]);
  await opened.row(file.name, 'Ready').waitFor();
};

describe('the record page inside Lightning Web Security', () => {
  it('shows the insights of a dropped PDF', async () => {
    const opened = await open(sandboxed);

    await dropPdf(opened, 1);

    const insights = opened.page.locator('c-media-insights');
    await insights.getByText('Globex Corporation').first().waitFor();
    expect(await insights.innerText()).not.toContain('Sarah');
    expect(opened.complaints).toEqual([]);
    await opened.page.context().close();
  });

  it('hides changes of the page’s window from the components, which see them without it', async () => {
    const calls: number[] = [];
    for (const query of ['', sandboxed]) {
      const opened = await open(query);
      const callCount = await watchGlobal(opened);
      await dropPdf(opened, query === '' ? 2 : 3);
      calls.push(await callCount());
      await opened.page.context().close();
    }

    expect(calls[0]).toBeGreaterThan(0);
    expect(calls[1]).toBe(0);
  });

  it('uploads a large file in parts', async () => {
    const opened = await open(sandboxed);
    const parts: string[] = [];
    opened.page.on('request', (request) => {
      if (request.method() === 'PUT' && request.url().includes('partNumber=')) parts.push(request.url());
    });
    const file = path.join(system().folder, 'measurements.bin');
    await writeFile(file, randomBytes(largeBytes));

    const completed = opened.page.waitForResponse((answer) => /\/uploads\/\w+\/complete$/.test(answer.url()));
    await opened.page.locator('c-media-dropzone input').first().setInputFiles(file);
    const answer = await completed;
    await opened.page.locator('c-media-list li').filter({ hasText: 'measurements.bin' }).waitFor();

    expect(parts.length).toBeGreaterThan(1);
    expect(answer.status()).toBe(200);
    expect(opened.complaints).toEqual([]);
    await opened.page.context().close();
  });

  it('uploads a file in small parts if the browser reports a slow connection', async () => {
    const opened = await open(sandboxed);
    const { page } = opened;
    await page.locator('c-media-dropzone').waitFor();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    const line = { offline: false, latency: 300, downloadThroughput: -1, uploadThroughput: -1, connectionType: 'cellular3g' } as const;
    await devtools.send('Network.emulateNetworkConditions', line);
    const asked = page.waitForRequest(/\/uploads$/);

    const file = path.join(system().folder, 'walk.bin');
    await writeFile(file, randomBytes(17 * 1024 * 1024));
    await page.locator('c-media-dropzone input').first().setInputFiles(file);

    expect((await asked).postData()).toContain(`"partSizeBytes":${String(8 * 1024 * 1024)}`);
    await page.context().close();
  });

  it('shows what another window of the browser is uploading, and what it left unfinished when closed', async () => {
    const one = await open(sandboxed);
    const { page } = one;
    // Not a request to storage, which would be sent after all when its window is closed.
    await page.route(/\/uploads$/, () => undefined);
    const isBegun = page.waitForRequest(/\/uploads$/);
    await one.drop([{ name: 'held.txt', mimeType: 'text/plain', buffer: Buffer.from('Globex wrote to Paris.') }]);
    await isBegun;
    const other = await page.context().newPage();
    const unfinished = other.locator('c-unfinished-uploads li').filter({ hasText: 'held.txt' });

    await other.goto(page.url());
    const row = other.locator('c-media-list li[data-status="Uploading"]').filter({ hasText: 'held.txt' });
    await row.getByText('Another window of this browser is uploading it.').waitFor();
    expect(await unfinished.count()).toBe(0);
    await page.close();
    await unfinished.getByRole('button').waitFor();

    expect(await row.count()).toBe(0);
    await other.context().close();
  });

  it('doesn’t start on a page that may not evaluate code, so components can’t run outside the sandbox', async () => {
    const context = await browser().newContext();
    const page = await context.newPage();
    await page.route(/lws=1/, async (route) => {
      const answer = await route.fetch();
      const policy = answer.headers()['content-security-policy'] ?? '';
      await route.fulfill({
        response: answer,
        headers: { ...answer.headers(), 'content-security-policy': policy.replace(" 'unsafe-eval'", '') },
      });
    });
    const failure = page.waitForEvent('pageerror');

    await page.goto(`${system().pageUrl}${sandboxed}`);

    expect((await failure).message).toMatch(/eval/i);
    expect(await page.locator('c-media-panel').count()).toBe(0);
    await context.close();
  });
});
