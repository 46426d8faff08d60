import type { Browser, Route } from 'playwright-core';
import { dataFolder, fourFreePorts, startSystem, type StartedSystem } from '../test/startedSystem.ts';
import { launchBrowser } from './launchBrowser.ts';
import { openRecordPage, phone, type DroppedFile } from './test/recordPageInBrowser.ts';

let system: StartedSystem;
let data: Awaited<ReturnType<typeof dataFolder>>;
let browser: Browser;

const textFile = (name: string): DroppedFile => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`Globex wrote ${name} in Paris.`) });

/** Answers for the org as it does, but with every file of that name refused for a limit: it cannot be read, and may be read again. What is in others is one long word. */
const refuseToRead =
  (fileName: string) =>
  async (route: Route): Promise<void> => {
    const response = await route.fetch();
    const answer = await response.text();
    const changed = JSON.parse(answer, (_, value: unknown) => {
      const node = value as { File_Name__c?: { value: string }; Summary__c?: object } | null;
      if (node?.Summary__c) return { ...node, Summary__c: { value: 'on'.repeat(200) } };
      if (typeof node !== 'object' || node?.File_Name__c?.value !== fileName) return value;
      return { ...node, Status__c: { value: 'Rejected' }, Status_Code__c: { value: 'TOO_MANY_PAGES' } };
    }) as object;
    await route.fulfill({ response, json: changed });
  };

beforeAll(async () => {
  data = await dataFolder();
  [system, browser] = await Promise.all([startSystem(data.folder, await fourFreePorts()), launchBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await system.stop();
  await data.remove();
});

describe('the list of files on a phone', () => {
  it.each([
    ['a phone', phone],
    ['a narrow sidebar', { viewport: { width: 420, height: 900 } }],
  ])('leaves room for long names and words beside all that can be done, on %s', async (where, device) => {
    const opened = await openRecordPage(browser, `${system.url}/lightning`, device);
    const { page } = opened;
    const ready = `Ready quarterly statement of accounts, signed on ${where}.txt`;
    const refused = `Refused quarterly statement of accounts, signed on ${where}.txt`;
    await page.route(/graphql/, refuseToRead(refused));
    await page.locator('c-media-dropzone input[data-source="files"]').setInputFiles([textFile(ready), textFile(refused)]);
    await opened
      .row(refused, 'Rejected')
      .getByRole('button', { name: /^Read / })
      .waitFor();
    await opened.row(ready, 'Ready').getByText('Download Redacted Text').waitFor();

    const names = await Promise.all((await page.locator('c-media-list .name').all()).map((name) => name.boundingBox()));
    const { scrollWidth, width } = await page.evaluate(() => ({ scrollWidth: document.documentElement.scrollWidth, width: innerWidth }));
    const card = await page.locator('c-media-panel').boundingBox();
    const controls = await Promise.all((await page.locator('c-media-list button:visible').all()).map((button) => button.boundingBox()));
    const edge = (card?.x ?? 0) + (card?.width ?? 0);

    expect(names.length).toBeGreaterThanOrEqual(2);
    expect(names.filter((box) => !box || box.width <= 100 || box.height < 30)).toEqual([]);
    expect(scrollWidth).toBe(width);
    expect(controls.filter((box) => !box || box.x + box.width > edge)).toEqual([]);
    expect(await opened.accessibilityProblems()).toEqual([]);
    await page.context().close();
  });

  it('shows names whole, however long, where the page is enlarged four times', async () => {
    const opened = await openRecordPage(browser, `${system.url}/lightning`, { viewport: { width: 320, height: 256 } });
    const { page } = opened;
    const name = `minutes_${'of_a_meeting_'.repeat(6)}final.txt`;
    await opened.hold();
    await page.locator('c-media-dropzone input[data-source="files"]').setInputFiles([textFile(name)]);
    const names = page.locator('c-media-panel').getByText(name, { exact: true });
    await names.first().waitFor();

    const isWhole = (element: Element): boolean =>
      element.scrollWidth <= element.clientWidth && element.scrollHeight <= element.clientHeight;
    expect(await names.first().evaluate(isWhole)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.context().close();
  });
});

describe('high contrast', () => {
  it('leaves the focus and the progress to be seen', async () => {
    const opened = await openRecordPage(browser, `${system.url}/lightning`, {
      viewport: { width: 1360, height: 900 },
      forcedColors: 'active',
    });
    const { page } = opened;
    await page.locator('c-media-dropzone input[data-source="files"]').setInputFiles([textFile('contrast.txt')]);
    const toggle = opened.row('contrast.txt', 'Ready').locator('button[aria-expanded]').first();
    await toggle.press('Enter');
    await opened.hold();
    await page.locator('c-media-dropzone input[data-source="files"]').setInputFiles([textFile('held.txt')]);
    const bar = page.locator('c-upload-progress [role="progressbar"]').first();

    expect(await bar.evaluate((element) => getComputedStyle(element).forcedColorAdjust)).toBe('none');
    expect(await toggle.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    expect(await opened.accessibilityProblems()).toEqual([]);
    await page.context().close();
  });
});
