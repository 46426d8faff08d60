import LightningConfirm from 'lightning/confirm';
import MediaList from 'c/mediaList';
import type { MediaFile } from '../mediaFile.ts';
import { listedFile as file } from '../../../../../test/listedFile.ts';
import { mount } from '../../../../../test/mount.ts';
import { isCurable, rejections } from '../../../../../../aws-backend/contracts/rejections.ts';
import { settled } from '../../../../../test/settled.ts';

type Confirm = { open(question: { label: string; message: string }): Promise<boolean> };
const confirm = jest.spyOn(LightningConfirm as unknown as Confirm, 'open');

const show = (files: MediaFile[], properties: object = {}) =>
  mount('c-media-list', MediaList, { files, ...properties }, ['contentrequest', 'stopreading', 'readagain', 'deletefile']);

describe('c-media-list', () => {
  it.each([
    ['Uploading', {}, 'c.Media_Status_Uploading'],
    ['Uploading', { isStalled: true }, 'c.Media_Status_Not_Finished'],
    ['Uploading', { isSentElsewhere: true }, 'c.Media_Sent_Elsewhere'],
    ['Processing', {}, 'c.Media_Status_Processing'],
    ['Processing', { progressPercent: 40 }, 'c.Media_Status_Processing_Part'],
    ['Ready', {}, 'c.Media_Status_Ready'],
    ['Rejected', { statusCode: 'FILE_ENCRYPTED' }, 'c.Media_Rejection_FILE_ENCRYPTED'],
    ['Rejected', { statusCode: 'NEW_CODE', statusReason: 'The sentence of the record.' }, 'The sentence of the record.'],
    ['Rejected', { statusReason: 'The sentence of the record.' }, 'The sentence of the record.'],
    ['Failed', {}, 'c.Media_Failed_Hint'],
    ['Cancelled', {}, 'c.Media_Cancelled_Hint'],
  ] as [MediaFile['status'], Partial<MediaFile>, string][])('shows the status %s %p', async (status, change, sentence) => {
    const { element, text, find } = show([file('one', { status, ...change })]);

    expect(text()).toContain(sentence);
    expect(find('li').dataset.status).toBe(status);
    await expect(element).toBeAccessible();
  });

  it.each([
    [true, [{ mediaId: 'one' }]],
    [false, []],
  ])('asks before it stops a reading, and obeys the answer %p', async (isMeant, expected) => {
    confirm.mockResolvedValue(isMeant);
    const { element, find, heard } = show([file('one', { status: 'Processing' })], { canChangeReading: true });
    expect(find('button.reading').textContent).toBe('c.Media_Stop_Reading');
    await expect(element).toBeAccessible();

    find('button.reading').click();
    await settled();

    expect(confirm).toHaveBeenCalledWith({ label: 'c.Media_Stop_Reading', message: 'c.Media_Stop_Reading_Question' });
    expect(heard('stopreading')).toEqual(expected);
  });

  it('shows the message for a deleted file in the place of its row', async () => {
    const { element, find, count } = show(['new', 'one', 'two', 'old'].map((id) => file(id)));
    const gone = { place: 'row', isGone: true };
    element.news = [
      { ...gone, mediaId: 'one', error: 'one is gone' },
      { ...gone, mediaId: 'two', error: 'two is gone' },
      { ...gone, mediaId: 'elsewhere', error: 'never listed' },
    ];
    await settled();
    expect(find('li[data-id="one"] c-error-panel').message).toBe('one is gone');

    element.files = ['newest', 'new', 'old'].map((id) => file(id));
    await settled();
    const texts = (): string[] =>
      [...(element.shadowRoot?.querySelectorAll('li') ?? [])].map(
        (row) => (row.querySelector('c-error-panel') as { message?: string } | null)?.message ?? row.dataset.id ?? '',
      );
    expect(texts()).toEqual(['newest', 'new', 'one is gone', 'two is gone', 'old']);
    await expect(element).toBeAccessible();

    element.files = ['newest', 'old'].map((id) => file(id));
    await settled();
    expect(texts()).toEqual(['newest', 'one is gone', 'two is gone', 'old']);
    element.news = [];
    await settled();
    expect(count('li')).toBe(2);
  });

  it('marks the newer of files with the same content', async () => {
    const same = { checksum: 'abc=', sizeBytes: 5 };
    const others = [file('other', { ...same, sizeBytes: 6 }), file('empty', { checksum: 'e=', sizeBytes: 0 })];
    const older = { ...same, createdAt: '2026-11-20T09:00:00.000Z' };
    const twins = [file('newer', same), file('older2', older), file('older1', older)];
    const { element } = show([...twins, ...others, file('empty2', { checksum: 'e=', sizeBytes: 0 })]);
    const rows = [...(element.shadowRoot?.querySelectorAll('li') ?? [])];
    const marked = rows.filter(({ textContent }) => textContent.includes('c.Media_Same_Content'));

    expect(marked.map(({ dataset: { id } }) => id)).toEqual(['newer', 'older2']);
    await expect(element).toBeAccessible();
  });

  it('removes bidirectional marks from file names, so that a program can’t look like a document', () => {
    const { text, find } = show([file('one', { fileName: 'invoice\u202Efdp.exe', relativePath: 'in\u2067box/invoice\u202Efdp.exe' })]);

    expect(find('.name').title).toBe('inbox/invoicefdp.exe');
    expect(text()).toContain('invoicefdp.exe');
    expect(text()).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  });

  it('shows who added a file if that is known', () => {
    expect(show([file('one', { createdByName: 'Riley Rep' })]).text()).toContain('c.Media_Added_By');
    expect(show([file('one')]).text()).not.toContain('c.Media_Added_By');
  });

  it('offers Stop Reading only for files in Processing and users with permission', () => {
    const statuses = ['Uploading', 'Processing', 'Ready', 'Rejected', 'Failed', 'Cancelled'] as const;
    const files = statuses.map((status) => file(status, { status }));

    expect(show(files).count('button.reading')).toBe(0);
    const { find, count } = show(files, { canChangeReading: true });
    expect(count('button.reading[data-action="stop"]')).toBe(1);
    expect(find('button.reading[data-action="stop"]').dataset.id).toBe('Processing');
  });

  it('offers Read Again for a failed file, without a question', async () => {
    const { element, find, count, heard } = show([file('one', { status: 'Failed' }), file('two')], { canChangeReading: true });
    await expect(element).toBeAccessible();
    expect(count('button.reading')).toBe(1);

    find('button.reading').click();
    await settled();

    expect(find('button.reading').textContent).toContain('c.Media_Read_Again');
    expect(heard('readagain')).toEqual([{ mediaId: 'one' }]);
    expect(confirm).not.toHaveBeenCalled();
  });

  it.each(Object.keys(rejections))('offers Read Again for a file rejected with %s if that may help', (statusCode) => {
    const { count } = show([file('one', { status: 'Rejected', statusCode })], { canChangeReading: true });

    expect(count('button.reading')).toBe(isCurable(statusCode) && statusCode !== 'FILE_TYPE_UNSUPPORTED' ? 1 : 0);
  });

  it('shows Uploaded and a spinner for a file that arrived before the pipeline accepted it', () => {
    const { count, find } = show([file('one', { status: 'Uploading', hasArrived: true })]);

    expect(find('li[data-id="one"] .slds-badge').textContent).toBe('c.Media_Status_Uploaded');
    expect(find('li[data-id="one"]').textContent).toContain('c.Media_State_Sent');
    expect(count('li[data-id="one"] lightning-spinner')).toBe(1);
  });

  it('shows a spinner for active files, but not for stalled uploads', () => {
    const files = [file('one', { status: 'Uploading' }), file('two', { status: 'Uploading', isStalled: true })];
    const { count, find } = show([...files, file('three', { status: 'Processing' }), file('four')]);

    expect(count('li[data-id="one"] lightning-spinner')).toBe(1);
    expect(count('li[data-id="two"] lightning-spinner')).toBe(0);
    expect(count('li[data-id="three"] lightning-spinner')).toBe(1);
    expect(count('li[data-id="four"] lightning-spinner')).toBe(0);
    // Otherwise screen readers would announce each status and percentage in addition to the panel.
    expect(find('li[data-id="one"] lightning-spinner').closest('[aria-hidden="true"]')).not.toBeNull();
  });

  it.each([
    ['application/pdf', 40, 'c.Media_Pages'],
    ['application/pdf', 1, 'c.Media_Page'],
    ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 12, 'c.Media_Pages'],
    ['application/vnd.oasis.opendocument.presentation', 2, 'c.Media_Pages'],
    ['application/vnd.ms-powerpoint', 2, 'c.Media_Pages'],
    // Page breaks are unknown before layout, so that it counts as one page of any length.
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 1, undefined],
    ['application/msword', 1, undefined],
    ['application/rtf', 1, undefined],
    ['application/vnd.oasis.opendocument.text', 1, undefined],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 2, undefined],
    ['application/vnd.ms-excel', 2, undefined],
    ['application/pdf', undefined, undefined],
    ['text/plain', 1, undefined],
    ['message/rfc822', 1, undefined],
    ['image/png', 1, undefined],
    ['text/csv', 3, undefined],
  ])('shows for %s with %p pages: %p', (contentType, pageCount, words) => {
    const { find } = show([file('one', { contentType, pageCount })]);

    expect(/c\.Media_Pages?/.exec(find('.about').textContent)?.[0]).toBe(words);
  });

  it.each([
    [true, [{ mediaId: 'one' }]],
    [false, []],
  ])('asks before it deletes a file, and obeys the answer %p', async (isMeant, expected) => {
    confirm.mockResolvedValue(isMeant);
    const { element, find, heard } = show([file('one')], { canDelete: true });
    await expect(element).toBeAccessible();

    find('button.delete').click();
    await settled();

    expect(confirm).toHaveBeenLastCalledWith({ label: 'c.Media_Delete', message: 'c.Media_Delete_Question', theme: 'error' });
    expect(heard('deletefile')).toEqual(expected);
  });

  it('shows that a file is being deleted, and disables its buttons without losing the focus', async () => {
    const one = file('one', { status: 'Failed' });
    const { element, find, heard, text } = show([one], { canDelete: true, canChangeReading: true });
    find('button.delete').focus();

    element.news = [{ mediaId: 'one', place: 'row', doing: 'Deleting…' }];
    await settled();
    confirm.mockClear();
    for (const button of ['button.delete', 'button.reading']) find(button).click();
    await settled();

    expect(text()).toContain('Deleting…');
    expect(find('lightning-spinner').alternativeText).toBe('Deleting…');
    expect(find('.slds-badge').className).toBe('slds-badge');
    expect(find('button.delete').getAttribute('aria-disabled')).toBe('true');
    expect(element.shadowRoot?.activeElement).toBe(find('button.delete'));
    expect(confirm).not.toHaveBeenCalled();
    expect(heard('readagain')).toEqual([]);
    await expect(element).toBeAccessible();
  });

  it('shows errors in the file’s row, and download errors in the open file', async () => {
    const news = [
      { mediaId: 'one', place: 'row', error: 'Not deleted.' },
      { mediaId: 'two', place: 'content', error: 'Not downloaded.' },
      { mediaId: 'two', place: 'row' },
    ];
    const { element, find, count } = show([file('one'), file('two')], { openedId: 'two', news });

    expect(find('li[data-id="one"] c-error-panel').message).toBe('Not deleted.');
    expect(count('li[data-id="two"] c-error-panel')).toBe(0);
    expect(find('c-media-insights').requestError).toBe('Not downloaded.');
    await expect(element).toBeAccessible();
  });

  it('shows a file’s size, and its status by color', () => {
    const { find } = show([file('one'), file('two', { status: 'Failed', pageCount: 2 })]);

    expect(find('li[data-id="one"] .about').textContent).toContain('2 kB ·');
    expect(find('li[data-id="two"] .about').textContent).toContain('2 kB · c.Media_Pages ·');
    expect(find('li[data-id="one"] .slds-badge').className).toBe('slds-badge slds-theme_success');
    expect(find('li[data-id="two"] .slds-badge').className).toBe('slds-badge slds-theme_error');
  });

  it('offers Delete only for files that arrived and users with permission', () => {
    const files = [file('one'), file('two', { status: 'Uploading' }), file('three', { status: 'Processing' })];

    expect(show(files).count('button.delete')).toBe(0);
    expect(show(files, { canDelete: true }).count('button.delete')).toBe(2);
  });

  it('shows the folder of files with the same name', () => {
    const { find } = show([file('one', { fileName: 'a.pdf', relativePath: 'offers/a.pdf' }), file('two', { fileName: 'a.pdf' })]);

    expect(find('li[data-id="one"] p.long').textContent).toBe('offers');
    expect(find('button[data-id="one"]').title).toBe('offers/a.pdf');
    expect(find('li[data-id="two"]').textContent).not.toContain('offers');
  });

  it('opens and focuses the file at point()', async () => {
    const scrolled = jest.fn();
    HTMLElement.prototype.scrollIntoView = scrolled;
    const { element, find } = show([file('one'), file('two')]);

    (element as unknown as MediaList).point('two');
    await settled();

    expect(find('li[data-id="two"] c-media-insights').mediaId).toBe('two');
    expect(element.shadowRoot?.activeElement).toBe(find('button[data-id="two"]'));
    expect(scrolled).toHaveBeenCalled();
  });
});
