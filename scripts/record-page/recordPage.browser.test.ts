import { readFile } from 'node:fs/promises';
import { textPdf } from '../bench/textPdf.ts';
import { textFile, type DroppedFile, type RecordPageInBrowser } from './test/recordPageInBrowser.ts';
import { sharedPage } from './test/sharedPage.ts';

const { open, system } = sharedPage();

const pdf = async (number: number): Promise<DroppedFile> => {
  const file = await textPdf(number);
  return { name: file.name, mimeType: file.type, buffer: Buffer.from(await file.arrayBuffer()) };
};
const toggle = (opened: RecordPageInBrowser, fileName: string) => opened.row(fileName, 'Ready').locator('button[aria-expanded]').first();
const signInAs = async ({ page }: RecordPageInBrowser, name: string) => {
  const reloaded = page.waitForEvent('load');
  const option = await page.locator('host-user-switch option').filter({ hasText: name }).getAttribute('value');
  await page.locator('host-user-switch select').selectOption(option);
  await reloaded;
  await page.locator('c-media-panel').waitFor();
};

describe('the record page', () => {
  it('invites users to drop a first file, without axe violations', async () => {
    const opened = await open();

    await opened.page.getByText('Choose Files').waitFor();
    await opened.page.getByText('up to 5 TB each. Documents and pictures up to 256 MB and recordings up to 4 hours are read.').waitFor();

    expect(await opened.accessibilityProblems()).toEqual([]);
    await opened.picture('empty');
    expect(opened.complaints).toEqual([]);
    await opened.page.context().close();
  });

  it('shows the insights of a dropped PDF without further action', async () => {
    const opened = await open();

    await opened.drop([await pdf(1)]);
    await opened.row('statement-1.pdf', 'Ready').waitFor();

    const insights = opened.page.locator('c-media-insights');
    await insights.getByText('Globex Corporation').first().waitFor();
    const shown = await insights.innerText();
    expect(shown).toContain('[NAME]');
    expect(shown).not.toContain('Sarah');
    await insights.getByText('Redacted Text', { exact: true }).click();
    await insights.getByText('Please write to [EMAIL]').waitFor();
    expect(await opened.accessibilityProblems()).toEqual([]);
    await opened.picture('insights');
    expect(opened.complaints).toEqual([]);
    await opened.page.context().close();
  });

  it('shows the outcome of each of several files', async () => {
    const opened = await open();

    await opened.drop([
      textFile('note.txt', 'Globex in Paris was delighted.'),
      textFile('empty.txt', ''),
      textFile('broken.docx', 'PK\u0003\u0004 not a document', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
    ]);
    await opened.row('note.txt', 'Ready').waitFor();
    await opened.row('empty.txt', 'Rejected').waitFor();
    await opened.row('broken.docx', 'Rejected').waitFor();

    expect(await opened.row('empty.txt', 'Rejected').innerText()).toContain('empty');
    expect(await opened.row('broken.docx', 'Rejected').innerText()).toMatch(/damaged|cannot be opened/);
    expect(await opened.accessibilityProblems()).toEqual([]);
    await opened.picture('rejected');
    await opened.page.context().close();
  });

  it('cancels a running upload and deletes its record', async () => {
    const opened = await open();
    await opened.hold();
    await opened.drop([await pdf(2)]);
    const sending = opened.page.locator('c-upload-progress li[data-state="sending"]');
    await sending.waitFor();
    expect(await opened.accessibilityProblems()).toEqual([]);
    await opened.picture('sending');

    const takenBack = opened.page.waitForResponse((response) => response.request().method() === 'DELETE');
    await sending.getByRole('button', { name: 'Cancel' }).click();
    expect((await takenBack).status()).toBe(200);
    await opened.letGo();

    expect(await opened.page.locator('c-upload-progress li, c-unfinished-uploads li').count()).toBe(0);
    expect(await opened.page.locator('c-media-panel').innerText()).not.toContain('statement-2.pdf');
    await opened.page.context().close();
  });

  it('shows the files to users who may only read the record, and says why they can’t add any', async () => {
    const opened = await open();

    await signInAs(opened, 'Robin Reader');
    await opened.row('statement-1.pdf', 'Ready').waitFor();

    expect(await opened.page.locator('c-media-dropzone').count()).toBe(0);
    expect(await opened.page.locator('c-media-panel').innerText()).toMatch(/edit/);
    expect(await opened.accessibilityProblems()).toEqual([]);
    await opened.picture('read-only');
    await opened.page.context().close();
  });

  it('offers the original only to users who may view unredacted files', async () => {
    const opened = await open();
    await toggle(opened, 'statement-1.pdf').click();
    await opened.page.getByText('Download Redacted Text').waitFor();
    const forRep = await opened.page.getByText('Download Original').count();

    await signInAs(opened, 'Avery Admin');
    await toggle(opened, 'statement-1.pdf').click();
    const download = opened.page.waitForEvent('download');
    await opened.page.getByText('Download Original').click();
    const file = await (await download).path();

    expect(forRep).toBe(0);
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
    await opened.page.context().close();
  });

  it('connects to no host that the org doesn’t trust', async () => {
    const opened = await open();
    const reach = (url: string) =>
      opened.page.evaluate(
        (address) =>
          fetch(address, { mode: 'no-cors' }).then(
            () => 'reached',
            () => 'refused',
          ),
        url,
      );

    const untrusted = await reach(`http://127.0.0.1:${system().ports.messaging}/`);
    const trusted = await reach(`http://127.0.0.1:${system().ports.api}/`);

    expect([untrusted, trusted]).toEqual(['refused', 'reached']);
    await opened.page.context().close();
  });

  it('can be used with the keyboard alone', async () => {
    const opened = await open();
    await opened.row('statement-1.pdf', 'Ready').waitFor();
    const choose = opened.page.getByRole('button', { name: 'Choose Files' });
    const [chooser] = await Promise.all([opened.page.waitForEvent('filechooser'), choose.press('Enter')]);
    await chooser.setFiles([textFile('typed.txt', 'Written for Globex in Paris.')]);
    await opened.row('typed.txt', 'Ready').waitFor();

    const button = toggle(opened, 'typed.txt');
    await opened.page.getByText('Download Redacted Text').waitFor();
    await button.focus();
    await opened.page.keyboard.press('Enter');
    await opened.page.getByText('Download Redacted Text').waitFor({ state: 'detached' });

    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await opened.page.context().close();
  });
});
