import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { dropFromDisk } from './test/dropFolder.ts';
import { phone, textFile, type RecordPageInBrowser } from './test/recordPageInBrowser.ts';
import { sharedPage } from './test/sharedPage.ts';

const { open } = sharedPage();
let disk: string;

const uploadRow = ({ page }: RecordPageInBrowser, name: string, state: string): Locator =>
  page.locator(`c-upload-progress li[data-state="${state}"]`).filter({ hasText: name });
const unfinishedRow = ({ page }: RecordPageInBrowser, name: string): Locator =>
  page.locator('c-unfinished-uploads li').filter({ hasText: name });

beforeAll(async () => {
  disk = await mkdtemp(path.join(tmpdir(), 'offers-'));
  await mkdir(path.join(disk, 'offers', '2026'), { recursive: true });
  await Promise.all(
    ['a.txt', '.DS_Store', 'Thumbs.db', '2026/a.txt', '2026/b.txt'].map((name) =>
      writeFile(path.join(disk, 'offers', name), `Globex sent ${name}.`),
    ),
  );
}, 240_000);

afterAll(async () => {
  await rm(disk, { recursive: true, force: true });
});

describe('uploading on the record page', () => {
  it('uploads a dropped folder with its paths and without hidden files, and says so', async () => {
    const opened = await open();

    await dropFromDisk(opened.page, [path.join(disk, 'offers')]);
    await opened.row('b.txt', 'Ready').waitFor();
    await opened.row('a.txt', 'Ready').nth(1).waitFor();

    const said = await opened.page.locator('c-media-dropzone [data-id="found"]').innerText();
    expect(said).toContain('Folders: 2 · Files: 3');
    expect(said).toContain('Hidden and system files skipped: 2 (names that start with a dot');
    const rows = await opened.row('a.txt', 'Ready').allInnerTexts();
    expect(rows.map((row) => /offers(\/2026)?\n/.exec(row)?.[0].trim()).sort()).toEqual(['offers', 'offers/2026']);
    expect(await opened.accessibilityProblems()).toEqual([]);
    await opened.picture('folder');
    expect(opened.complaints).toEqual([]);
    await opened.page.context().close();
  });

  it('accepts a chosen folder, and asks about each file whose content already exists', async () => {
    const opened = await open();
    await opened.row('b.txt', 'Ready').waitFor();

    await opened.page.locator('c-media-dropzone input[data-source="folder"]').setInputFiles(path.join(disk, 'offers'));
    await uploadRow(opened, 'b.txt', 'duplicate').waitFor();
    await uploadRow(opened, 'a.txt', 'duplicate').nth(1).waitFor();
    expect(await opened.accessibilityProblems()).toEqual([]);
    await opened.picture('duplicates');

    await uploadRow(opened, 'b.txt', 'duplicate').getByRole('button', { name: 'Keep both' }).click();
    await opened.row('b (2).txt', 'Ready').waitFor();
    await uploadRow(opened, 'a.txt', 'duplicate').first().getByRole('button', { name: 'Skip' }).click();
    await uploadRow(opened, 'a.txt', 'duplicate').first().getByRole('button', { name: 'Show Existing File' }).click();
    await opened.row('a.txt', 'Ready').locator('c-media-insights').waitFor();

    expect(await uploadRow(opened, 'a.txt', 'duplicate').count()).toBe(1);
    expect(await opened.page.locator('c-media-list button[title="offers/2026/b.txt"]').count()).toBe(1);
    await opened.page.context().close();
  });

  it('pauses and resumes one file or all', async () => {
    const opened = await open();
    await opened.hold();
    await opened.drop([textFile('one.txt'), textFile('two.txt')]);
    await uploadRow(opened, 'one.txt', 'sending').waitFor();

    await opened.page.getByRole('button', { name: 'Pause one.txt' }).click();
    await uploadRow(opened, 'one.txt', 'paused').waitFor();
    expect(await opened.page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await opened.page.getByRole('button', { name: 'Pause All' }).click();
    await uploadRow(opened, 'two.txt', 'paused').waitFor();
    await opened.page.locator('c-upload-progress [data-action="resumeAll"]:focus').waitFor();
    expect(await opened.accessibilityProblems()).toEqual([]);
    await opened.picture('paused');

    await opened.letGo();
    await opened.page.getByRole('button', { name: 'Resume All' }).click();
    await opened.row('one.txt', 'Ready').waitFor();
    await opened.row('two.txt', 'Ready').waitFor();
    await opened.page.context().close();
  });

  it('continues while the panel is off the page, and shows it with its buttons when the panel is back', async () => {
    const opened = await open();
    const { page } = opened;
    await opened.hold();
    await opened.drop([textFile('away.txt')]);
    await uploadRow(opened, 'away.txt', 'sending').waitFor();

    const panel = await page.locator('c-media-panel').evaluateHandle((element) => element);
    const place = await panel.evaluateHandle((element) => element.parentNode);
    await panel.evaluate((element) => {
      element.remove();
    });
    await page.locator('c-media-panel').waitFor({ state: 'detached' });
    await place.evaluate((parent, element) => parent?.appendChild(element), panel);

    await uploadRow(opened, 'away.txt', 'sending').waitFor();
    await page.getByRole('button', { name: 'Pause away.txt' }).click();
    await uploadRow(opened, 'away.txt', 'paused').waitFor();
    expect(await page.locator('c-unfinished-uploads').count()).toBe(0);
    await opened.letGo();
    await page.getByRole('button', { name: 'Resume away.txt' }).click();
    await opened.row('away.txt', 'Ready').waitFor();
    expect(await opened.row('away.txt', 'Ready').count()).toBe(1);
    await page.context().close();
  });

  it('asks before the page is left, lists interrupted uploads, and resumes or removes them', async () => {
    const opened = await open();
    const { page } = opened;
    await opened.hold();
    // Browsers ask only after a user interaction.
    await page.getByRole('button', { name: 'Choose Files' }).focus();
    await page.keyboard.press('Shift');
    await opened.drop([textFile('left.txt'), textFile('dropped.txt')]);
    await uploadRow(opened, 'left.txt', 'sending').waitFor();
    await uploadRow(opened, 'dropped.txt', 'sending').waitFor();

    const asked: string[] = [];
    page.once('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    await unfinishedRow(opened, 'left.txt').getByText('starts from the beginning').waitFor();
    expect(asked).toEqual(['beforeunload']);
    expect(await opened.accessibilityProblems()).toEqual([]);
    await opened.picture('unfinished');

    await opened.letGo();
    await opened.drop([textFile('left.txt')]);
    await opened.row('left.txt', 'Ready').waitFor();
    await unfinishedRow(opened, 'dropped.txt').getByRole('button').click();
    await opened.answerOk();
    await page.locator('c-unfinished-uploads').waitFor({ state: 'detached' });
    await page.reload();
    await opened.row('left.txt', 'Ready').waitFor();

    expect(await page.locator('c-unfinished-uploads').count()).toBe(0);
    expect(await opened.row('left.txt', 'Ready').count()).toBe(1);
    expect(asked).toHaveLength(1);
    await page.context().close();
  });

  it('says that a file waits for the network, and resumes by itself', async () => {
    const opened = await open();
    await opened.page.locator('c-media-dropzone').waitFor();
    await opened.page.context().setOffline(true);
    await opened.drop([textFile('train.txt'), textFile('later.txt')]);
    await uploadRow(opened, 'train.txt', 'waitingForNetwork').getByText('No connection').waitFor();
    expect(await opened.accessibilityProblems()).toEqual([]);
    await opened.page.getByRole('button', { name: 'Pause later.txt' }).click();

    await opened.page.context().setOffline(false);
    await opened.row('train.txt', 'Ready').waitFor();
    await uploadRow(opened, 'later.txt', 'paused').getByRole('button', { name: 'Cancel later.txt' }).click();

    await opened.page.context().close();
  });

  it('also detects duplicates of older files that the list doesn’t show', async () => {
    const opened = await open();
    const { page } = opened;
    await opened.row('train.txt', 'Ready').waitFor();
    await opened.drop(Array.from({ length: 50 }, (_, index) => textFile(`newer-${String(index)}.txt`)));
    await page.locator('c-upload-progress').waitFor();
    await page.locator('c-upload-progress').waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('c-media-list button.name[title^="newer-"]').nth(49).waitFor();
    expect(await opened.row('train.txt', 'Ready').count()).toBe(0);

    await opened.drop([{ ...textFile('train.txt'), name: 'again.txt' }]);
    await uploadRow(opened, 'again.txt', 'duplicate').getByRole('button', { name: 'Show Existing File' }).click();
    await opened.row('train.txt', 'Ready').waitFor();

    await page.context().close();
  });

  it('finds a file by part of its name, even one that the list doesn’t show, until files are added', async () => {
    const opened = await open();
    const { page } = opened;
    await page.locator('c-media-list button.name[title^="newer-"]').nth(49).waitFor();
    const search = page.getByLabel('Find a File by Name');

    await search.fill('TRAIN');
    await page.getByText('Files found: 1').waitFor();
    expect(await opened.row('train.txt', 'Ready').getByText('Added by Riley Owner').count()).toBe(1);
    expect(await page.locator('c-media-list li[data-id]').count()).toBe(1);
    expect(await opened.accessibilityProblems()).toEqual([]);
    await search.fill('no such file');
    await page.getByText('No files match.').waitFor();

    await opened.drop([textFile('newer-sought.txt')]);
    await opened.row('newer-sought.txt', 'Ready').waitFor();
    expect(await search.inputValue()).toBe('');
    await page.context().close();
  });

  it('queries files of the same size beyond those it has loaded', async () => {
    const opened = await open();
    const { page } = opened;
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('earlierFilesOfRecord') ? undefined : route.continue(),
    );
    await page.reload();
    await page.locator('c-media-list button.name[title^="newer-"]').nth(49).waitFor();

    await opened.drop([
      { ...textFile('train.txt'), name: 'once more.txt' },
      { ...textFile('train.txt'), name: 'new.txt', buffer: Buffer.from('Globex wrote nothing of that size.') },
    ]);
    await uploadRow(opened, 'once more.txt', 'duplicate').waitFor();
    await opened.row('new.txt', 'Ready').waitFor();

    await page.context().close();
  });

  it('asks before adding ten thousand files, renders only visible ones, and reaches the last by keyboard', async () => {
    const opened = await open();
    const { page } = opened;
    const list = page.locator('c-upload-progress .windowed');
    const drawn = list.locator('li');
    await page.route('**/ui-api/records', () => undefined);

    await opened.drop(Array.from({ length: 10_000 }, (_, index) => textFile(`file-${String(index)}.txt`, 'x')));
    await page.getByText('Files: 10,000').waitFor();
    await opened.answerOk();
    await page.getByText('0 of 10,000 files uploaded').waitFor();

    expect(await drawn.count()).toBeLessThan(30);
    expect(await drawn.first().getAttribute('aria-setsize')).toBe('10000');
    expect(await opened.accessibilityProblems()).toEqual([]);
    await opened.picture('many-files');
    await list.focus();
    await page.keyboard.press('End');
    await drawn.filter({ has: page.locator('p[title="file-9999.txt"]') }).waitFor();
    expect(await drawn.count()).toBeLessThan(30);

    await page.getByRole('button', { name: 'Cancel All' }).click();
    await opened.answerOk();
    await list.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('fits a phone: the camera as a source, no folders, nothing cut off, every button at least 44 pixels large', async () => {
    const opened = await open('', phone);
    const { page } = opened;
    await page.getByRole('button', { name: 'Take Photo' }).waitFor();
    await page.locator('c-media-dropzone input[data-source="photo"]').setInputFiles([textFile('photo.jpg', 'not a picture')]);
    await opened.row('photo.jpg', 'Rejected').waitFor();
    await opened.hold();
    await page.locator('c-media-dropzone input[data-source="files"]').setInputFiles([textFile('three.txt'), textFile('four.txt')]);
    await uploadRow(opened, 'four.txt', 'sending').waitFor();

    const boxes = await Promise.all((await page.locator('c-media-panel button:visible').all()).map((button) => button.boundingBox()));
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);

    expect(boxes.length).toBeGreaterThan(8);
    expect(boxes.filter((box) => box && Math.min(box.width, box.height) < 44)).toEqual([]);
    expect(widest).toBe(360);
    expect(await page.getByRole('button', { name: 'Choose Folder' }).count()).toBe(0);
    expect(await opened.accessibilityProblems()).toEqual([]);
    await opened.picture('phone');
    await page.context().close();
  });

  it('asks guests of a site to sign in, and shows them no files', async () => {
    const opened = await open('?guest=1');

    await opened.page.getByText('Sign in to add files').waitFor();

    expect(await opened.page.locator('c-media-dropzone, c-media-list').count()).toBe(0);
    expect(await opened.accessibilityProblems()).toEqual([]);
    await opened.picture('guest');
    await opened.page.context().close();
  });
});
