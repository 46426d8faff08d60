import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { noteSentences } from '../../aws-backend/contracts/notes.ts';
import { scannedPdf } from '../samples/make/pdfs.ts';
import { scanned } from '../samples/make/pictures.ts';
import { letter } from '../samples/make/words.ts';
import { type DroppedFile, type RecordPageInBrowser } from './test/recordPageInBrowser.ts';
import { sharedPage } from './test/sharedPage.ts';

const { open } = sharedPage();

const sample = async (name: string, mimeType: string): Promise<DroppedFile> => ({
  name,
  mimeType,
  buffer: await readFile(path.join(import.meta.dirname, '..', 'samples', name)),
});

/** A man at a table, from the photos in the face detection package. */
const photo = async (): Promise<DroppedFile> => ({
  name: 'photo.jpg',
  mimeType: 'image/jpeg',
  buffer: await sharp(path.join(process.cwd(), 'node_modules', '@vladmandic', 'human', 'assets', 'samples.jpg'))
    .extract({ left: 340, top: 2, width: 216, height: 160 })
    .resize(864)
    .jpeg({ quality: 95 })
    .toBuffer(),
});

/** Drops a file, and returns its insights in the card. */
const insightsOf = async (opened: RecordPageInBrowser, file: DroppedFile) => {
  await opened.drop([file]);
  await opened.row(file.name, 'Ready').waitFor();
  return opened.page.locator('c-media-insights').last();
};

describe('the processing of a long file', () => {
  it('shows its progress, can be stopped by keyboard after a confirmation, and started again', async () => {
    const opened = await open();
    const { page } = opened;
    await opened.drop([{ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await scannedPdf(await scanned(letter), 8)) }]);
    await opened
      .row('scan.pdf', 'Processing')
      .getByText(/^Reading: [1-9]\d?%$/)
      .first()
      .waitFor({ timeout: 60_000 });
    expect(await opened.accessibilityProblems()).toEqual([]);
    await opened.picture('reading');

    await page.getByRole('button', { name: 'Stop reading scan.pdf' }).press('Enter');
    await page.getByText('Stop reading scan.pdf? The file is kept').waitFor();
    await opened.answerOk();
    await opened.row('scan.pdf', 'Cancelled').getByText('Reading was stopped.').waitFor();

    const again = page.getByRole('button', { name: 'Read Again: scan.pdf' });
    expect(await again.evaluate((button) => button.matches(':focus'))).toBe(true);
    expect(await opened.accessibilityProblems()).toEqual([]);

    await again.press('Enter');
    await opened.row('scan.pdf', 'Processing').waitFor();
    await opened.row('scan.pdf', 'Ready').waitFor({ timeout: 120_000 });
    await page.context().close();
  }, 240_000);
});

describe('a deleted file', () => {
  it('leaves the list after a confirmation by keyboard, and the focus moves to its neighbor', async () => {
    const opened = await open();
    const { page } = opened;
    const text = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`This is ${name} of Globex.`) });
    await opened.drop([text('wrong.txt'), text('right.txt')]);
    for (const name of ['wrong.txt', 'right.txt']) await opened.row(name, 'Ready').waitFor({ timeout: 60_000 });
    expect(await opened.accessibilityProblems()).toEqual([]);

    await page.getByRole('button', { name: 'Delete wrong.txt' }).press('Enter');
    await page.getByText('Delete wrong.txt? The file, its insights').waitFor();
    await opened.answerOk();
    await opened.row('wrong.txt', 'Ready').waitFor({ state: 'detached' });

    expect(await opened.row('right.txt', 'Ready').count()).toBe(1);
    expect(await page.locator('c-media-list button:focus').count()).toBe(1);
    await page.reload();
    await opened.row('right.txt', 'Ready').waitFor();
    expect(await opened.row('wrong.txt', 'Ready').count()).toBe(0);
    await page.context().close();
  });
});

describe('the insights on the record page', () => {
  it.each([
    ['the fields of an invoice', () => sample('invoice.pdf', 'application/pdf'), ['Fields', 'Total due', '12,241.20 GBP']],
    ['the table of a price list', () => sample('orders.csv', 'text/csv'), ['Tables', 'Order · Customer · City · Amount (3 rows)']],
    [
      'the content of a photo',
      photo,
      ['What It Shows', 'Faces: 1', 'person (low confidence)', 'Notes', noteSentences.SEEN_BY_SMALL_ENGINE],
    ],
  ])('show %s', async (_, make, said) => {
    const opened = await open();
    const insights = await insightsOf(opened, await make());

    for (const words of said) await insights.getByText(words, { exact: true }).first().waitFor();
    expect(await opened.accessibilityProblems()).toEqual([]);
    await opened.page.context().close();
  });

  it('are printed with the full name and the full text', async () => {
    const opened = await open();
    const { page } = opened;
    const name = `${'Minutes of the meeting with Globex in Paris '.repeat(5)}.txt`;
    const insights = await insightsOf(opened, { name, mimeType: 'text/plain', buffer: Buffer.from('Globex pays in May.\n'.repeat(100)) });
    const row = opened.row('Minutes', 'Ready');
    await insights.getByRole('button', { name: 'Redacted Text', exact: true }).click();
    const isCut = (part: Locator): Promise<boolean> => part.evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1);
    const cutOnPaper = async (part: Locator): Promise<[boolean, boolean]> => {
      await part.waitFor();
      const onScreen = await isCut(part);
      await page.emulateMedia({ media: 'print' });
      const onPaper = await isCut(part);
      await page.emulateMedia({ media: 'screen' });
      return [onScreen, onPaper];
    };

    expect(await cutOnPaper(insights.getByRole('group', { name: 'Redacted Text' }))).toEqual([true, false]);
    // An open file shows its full name on the screen too.
    await row.locator('button.name').click();
    await insights.waitFor({ state: 'detached' });
    expect(await cutOnPaper(row.locator('.twolines'))).toEqual([true, false]);
    await page.context().close();
  });
});
