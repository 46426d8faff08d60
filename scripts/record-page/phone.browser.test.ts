import type { Route } from 'playwright-core';
import { phone, textFile } from './test/recordPageInBrowser.ts';
import { sharedPage } from './test/sharedPage.ts';

const { open } = sharedPage();

/** Returns the org's response with changed fields of the file with this name. In other files, the summary is one long word. */
const changed =
  (fileName: string, fields: object) =>
  async (route: Route): Promise<void> => {
    // The test may have ended, and its page be closed.
    const response = await route.fetch().catch(() => undefined);
    if (response === undefined) return;
    const answer = await response.text();
    const json = JSON.parse(answer, (_, value: unknown) => {
      const node = value as { File_Name__c?: { value: string }; Summary__c?: object } | null;
      if (node?.Summary__c) return { ...node, Summary__c: { value: 'on'.repeat(200) } };
      if (typeof node !== 'object' || node?.File_Name__c?.value !== fileName) return value;
      return { ...node, ...fields };
    }) as object;
    await route.fulfill({ response, json });
  };

describe('the list of files on a phone', () => {
  it.each([
    ['a phone', phone],
    ['a narrow sidebar', { viewport: { width: 420, height: 900 } }],
  ])('leaves room for long names and words next to all buttons, on %s', async (where, device) => {
    const opened = await open('', device);
    const { page } = opened;
    const ready = `Ready quarterly statement of accounts, signed on ${where}.txt`;
    const refused = `Refused quarterly statement of accounts, signed on ${where}.txt`;
    // Rejected for a limit: it can't be opened, but may be processed again.
    await page.route(/graphql/, changed(refused, { Status__c: { value: 'Rejected' }, Status_Code__c: { value: 'TOO_MANY_PAGES' } }));
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

  it('shows long names in full at 400% zoom', async () => {
    const opened = await open('', { viewport: { width: 320, height: 256 } });
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

describe('a file that is being processed', () => {
  it.each([
    ['no-preference', 1],
    ['reduce', 0],
  ] as const)('has a spinner next to its status unless the user prefers reduced motion: %s', async (reducedMotion, spinners) => {
    const opened = await open('', { viewport: { width: 1360, height: 900 }, reducedMotion });
    const name = `motion ${reducedMotion}.txt`;
    await opened.page.route(/graphql/, changed(name, { Status__c: { value: 'Processing' } }));
    await opened.page.locator('c-media-dropzone input[data-source="files"]').setInputFiles([textFile(name)]);
    const row = opened.row(name, 'Processing');
    await row.locator('.slds-badge', { hasText: 'Reading' }).waitFor();

    expect(await row.locator('.spinner:visible').count()).toBe(spinners);
    await opened.page.context().close();
  });
});

/** The text spacing of WCAG 1.4.12. */
const spacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';

describe('text with wide spacing at 400% zoom', () => {
  it('stays in the card, even with long words, and the name of an open file is shown in full', async () => {
    const opened = await open('', { viewport: { width: 320, height: 700 } });
    const { page } = opened;
    const name = `personal_${'data_of_a_customer_'.repeat(4)}.txt`;
    const content = 'Write to jane.doe@example.com or call +44 20 7946 0958.';
    await page.locator('c-media-dropzone input[data-source="files"]').setInputFiles([{ ...textFile(name), buffer: Buffer.from(content) }]);
    const counts = opened.row(name, 'Ready').locator('[data-id="personal"] dt');
    await counts.first().waitFor();
    await page.addStyleTag({ content: spacing });
    await counts.evaluateAll((labels) => {
      for (const label of labels) label.textContent = `Kontaktdatenzusammenstellungen ${label.textContent}`;
    });
    await page.setViewportSize({ width: 680, height: 450 });
    const cut = await page
      .locator('c-media-list button[aria-expanded="true"] .twolines')
      .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    await page.setViewportSize({ width: 320, height: 700 });

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(cut).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

describe('high contrast', () => {
  it('keeps focus and progress visible', async () => {
    const opened = await open('', {
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
