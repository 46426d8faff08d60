import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Route } from 'playwright-core';
import { dropFromDisk } from './test/dropFolder.ts';
import { textFile, type RecordPageInBrowser } from './test/recordPageInBrowser.ts';
import { sharedPage } from './test/sharedPage.ts';

const { open } = sharedPage();
let disk: string;

interface FilesAnswer {
  uiapi: { query: { Media__c?: { edges: { node: Record<'File_Name__c' | 'Status__c', { value: string } | undefined> }[] } } };
}
/** Requests to the broker. */
const calls = /:\d+\/(access|uploads|media\/\w+(\/\w+)?)(\?.*)?$/;
const away = async ({ page }: RecordPageInBrowser): Promise<void> => {
  await page.route(calls, (route) => route.abort());
};
const back = ({ page }: RecordPageInBrowser): Promise<void> => page.unroute(calls);
/** Whether an element is visible without scrolling. */
const isInView = async ({ page }: RecordPageInBrowser, shown: Locator): Promise<boolean> => {
  const box = await shown.boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  return box !== null && box.y >= 0 && box.y + box.height <= height;
};
const focused = ({ page }: RecordPageInBrowser, selector: string): Promise<number> => page.locator(`${selector}:focus`).count();

beforeAll(async () => {
  disk = await mkdtemp(path.join(tmpdir(), 'dropped-'));
  await writeFile(path.join(disk, 'header.txt'), 'Globex wrote on the header.');
  const opened = await open();
  await opened.drop(Array.from({ length: 17 }, (_, index) => textFile(`note-${String(index)}.txt`)));
  await opened.page.locator('c-media-list li[data-status="Ready"]').nth(16).waitFor({ timeout: 120_000 });
  await opened.page.context().close();
}, 240_000);

afterAll(async () => {
  await rm(disk, { recursive: true, force: true });
});

describe('a broker that is unavailable', () => {
  it('is reported where the user acted: in the row of the last file, and next to the downloads of an open one', async () => {
    const opened = await open();
    const { page } = opened;
    const row = page.locator('c-media-list li[data-status]').last();
    const deletion = row.getByRole('button', { name: /^Delete / });
    // Shown once the broker has returned the user's permissions.
    await deletion.waitFor();
    await row.scrollIntoViewIfNeeded();
    await away(opened);

    await deletion.press('Enter');
    await page.getByText("This can't be undone.").waitFor();
    expect(await page.locator('lightning-interactive-dialog-base .slds-theme_error, .slds-modal .slds-theme_error').count()).toBe(1);
    await opened.answerOk();
    await row.getByText('Media Insights is not responding.').waitFor();
    expect(await isInView(opened, row.locator('c-error-panel'))).toBe(true);
    expect(await opened.accessibilityProblems()).toEqual([]);

    await row.locator('button.name').click();
    await row.getByRole('button', { name: 'Download Redacted Text' }).click();
    const insights = row.locator('c-media-insights');
    await insights.getByText('Media Insights is not responding.').waitFor();
    expect(await isInView(opened, insights.locator('c-error-panel'))).toBe(true);
    await page.context().close();
  });

  it('or slow leaves a file marked as being deleted, with the focus on its button, until it is gone', async () => {
    const opened = await open();
    const { page } = opened;
    const row = page.locator('c-media-list li[data-status]').last();
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(calls, async (route) => {
      if (route.request().method() === 'DELETE') await asked;
      await route.continue();
    });

    await row.getByRole('button', { name: /^Delete / }).press('Enter');
    await opened.answerOk();
    await row.getByText('Deleting…', { exact: true }).first().waitFor();
    expect(await row.locator('button.delete').getAttribute('aria-disabled')).toBe('true');
    expect(await focused(opened, 'button.delete')).toBe(1);
    expect(await opened.accessibilityProblems()).toEqual([]);

    answer();
    await page.locator('c-media-list li[data-status]').nth(16).waitFor({ state: 'detached' });
    expect(await focused(opened, 'c-media-list button')).toBe(1);
    await page.context().close();
  });

  it('is reported on a waiting upload, which can be cancelled and resumes by itself', async () => {
    const opened = await open();
    const { page } = opened;
    await page.locator('c-media-dropzone').waitFor();
    await page.route(calls, (route) => route.fulfill({ status: 500, body: '{}' }));
    await opened.drop([textFile('waits.txt'), textFile('unwanted.txt')]);

    const uploads = page.locator('c-upload-progress li');
    await uploads.filter({ hasText: 'waits.txt' }).getByText("The service isn't responding. Trying again…").waitFor();
    expect(await opened.accessibilityProblems()).toEqual([]);
    await uploads.getByRole('button', { name: 'Cancel unwanted.txt' }).press('Enter');
    await uploads.filter({ hasText: 'unwanted.txt' }).waitFor({ state: 'detached' });
    expect(await focused(opened, 'c-upload-progress li button')).toBe(1);

    await back(opened);
    await opened.row('waits.txt', 'Ready').waitFor();
    await page.context().close();
  });

  it('is called again by Try Again, and the focus moves on to Choose Files', async () => {
    const opened = await open();
    const { page } = opened;
    await away(opened);
    await page.reload();
    const tryAgain = page.getByRole('button', { name: 'Try Again' });
    await tryAgain.press('Enter');
    await page.locator('c-error-panel button:focus').waitFor();

    await back(opened);
    await tryAgain.press('Enter');
    await page.locator('c-media-dropzone button:focus').waitFor();

    expect(await page.getByRole('button', { name: 'Choose Files' }).evaluate((button) => button.matches(':focus'))).toBe(true);
    await page.context().close();
  });

  it('is called again by the panel itself when the network is back', async () => {
    const opened = await open();
    const { page } = opened;
    await away(opened);
    await page.reload();
    await page.getByRole('button', { name: 'Try Again' }).waitFor();
    await page.context().setOffline(true);
    await back(opened);

    await page.context().setOffline(false);
    await page.locator('c-media-dropzone').waitFor();

    expect(await page.getByRole('button', { name: 'Try Again' }).count()).toBe(0);
    await page.context().close();
  });
});

describe('a page that is reloaded before the pipeline has accepted a file', () => {
  it('shows the file as uploading, not as unfinished', async () => {
    const opened = await open();
    const { page } = opened;
    await page.locator('c-media-dropzone').waitFor();
    let isTakenIn = false;
    // The org's response until the pipeline has accepted the file.
    const answer = async (route: Route): Promise<void> => {
      const response = await route.fetch();
      const { data } = (await response.json()) as { data: FilesAnswer };
      for (const { node } of data.uiapi.query.Media__c?.edges ?? [])
        if (!isTakenIn && node.File_Name__c?.value === 'late.txt' && node.Status__c) node.Status__c.value = 'Uploading';
      await route.fulfill({ response, json: { data } });
    };
    // A reloaded page no longer waits for a response.
    await page.route('**/graphql', (route) => answer(route).catch(() => undefined));
    const asked = page.waitForResponse((given) => given.request().method() === 'GET' && /\/uploads\/\w+\/parts/.test(given.url()));
    await opened.drop([textFile('late.txt')]);
    await page.locator('c-upload-progress li[data-state="sent"]').waitFor();

    await page.reload();
    await asked;
    await opened.row('late.txt', 'Uploading').waitFor();
    expect(await page.locator('c-unfinished-uploads').count()).toBe(0);
    isTakenIn = true;
    await opened.row('late.txt', 'Ready').waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().close();
  });
});

describe('the card', () => {
  it('accepts a picture from the clipboard', async () => {
    const opened = await open();
    const { page } = opened;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('c-media-dropzone').waitFor();
    await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(20, 20);
      canvas.getContext('2d');
      const blob = await canvas.convertToBlob({ type: 'image/png' });
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    });

    await page.getByText('click here and paste').click();
    await page.keyboard.press('Control+V');

    await opened.row('image.png', 'Ready').waitFor();
    await page.context().close();
  });

  it('accepts a file dropped on its header, without opening a tab', async () => {
    const opened = await open();
    const { page } = opened;
    await page.locator('c-media-dropzone').waitFor();
    const pages = page.context().pages().length;

    await dropFromDisk(page, [path.join(disk, 'header.txt')], 'c-media-panel header');
    await opened.row('header.txt', 'Ready').waitFor();

    expect(page.context().pages()).toHaveLength(pages);
    expect(await page.locator('c-media-dropzone .slds-has-drag-over').count()).toBe(0);
    await page.context().close();
  });

  it('keeps the focus after the last duplicate is skipped', async () => {
    const opened = await open();
    const { page } = opened;
    await page.locator('c-media-dropzone').waitFor();
    // Its own file, because which of the notes an earlier test deleted varies.
    await opened.drop([textFile('twice.txt')]);
    await opened.row('twice.txt', 'Ready').waitFor();
    await page.locator('c-upload-progress').waitFor({ state: 'detached' });
    await opened.drop([textFile('twice.txt')]);

    await page.locator('c-upload-progress').getByRole('button', { name: 'Skip' }).press('Enter');
    await page.locator('c-upload-progress').waitFor({ state: 'detached' });

    expect(await focused(opened, 'c-media-dropzone button')).toBe(1);
    await page.context().close();
  });
});

describe('a list of more uploads than are rendered', () => {
  it('can be traversed row by row with the Tab key, left again, and cleared at once', async () => {
    const opened = await open();
    const { page } = opened;
    await page.locator('c-media-dropzone').waitFor();
    await page.route(/media-uploads-local/, (route) =>
      route.fulfill({ status: 400, headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' } }),
    );
    const names = Array.from({ length: 55 }, (_, index) => `lost-${String(index)}.txt`);
    await opened.drop(names.map((name) => textFile(name)));
    await page.getByText('Not uploaded: 55').waitFor();
    const buttonsInFocus = page.locator('c-upload-progress li button:focus');
    const walked: (string | null)[] = [];
    await page.locator('c-upload-progress .windowed').focus();

    while (walked.length < names.length) {
      await page.keyboard.press('Tab');
      walked.push(await buttonsInFocus.getAttribute('data-id'));
    }
    await page.keyboard.press('Tab');

    expect(new Set(walked).size).toBe(55);
    expect(await focused(opened, 'c-upload-progress button')).toBe(0);
    await page.getByRole('button', { name: 'Clear Failed' }).press('Enter');
    await page.locator('c-upload-progress').waitFor({ state: 'detached' });
    expect(await focused(opened, 'c-media-dropzone button')).toBe(1);
    await page.context().close();
  });
});

describe('a stage whose limit is smaller than a dropped file', () => {
  it('is reported at once, for the large file only', async () => {
    const opened = await open();
    const { page } = opened;
    await page.route(/\/access$/, async (route) => {
      const response = await route.fetch();
      const { reading, ...may } = (await response.json()) as { reading: object };
      const json = { ...may, reading: { ...reading, documentBytes: 40, bytesByEnding: { txt: 40 } } };
      await route.fulfill({ response, json });
    });
    await page.reload();
    await page.getByText('Documents up to 40 bytes').waitFor();
    await opened.hold();

    await opened.drop([{ ...textFile('x'), name: 'small.txt' }, textFile('the minutes of a long meeting.txt')]);

    const large = page.locator('c-upload-progress li').filter({ hasText: 'the minutes' });
    await large.getByText('Too large to be read').waitFor();
    await page.getByText('Files too large to be read: 1.').waitFor();
    expect(await page.locator('c-upload-progress').getByText('Too large to be read').count()).toBe(1);
    expect(await opened.accessibilityProblems()).toEqual([]);
    await page.getByRole('button', { name: 'Cancel All' }).click();
    await opened.answerOk();
    await page.locator('c-upload-progress').waitFor({ state: 'detached' });
    await page.context().close();
  });
});
