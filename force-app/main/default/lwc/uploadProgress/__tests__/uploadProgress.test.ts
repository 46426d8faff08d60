import LightningConfirm from 'lightning/confirm';
import UploadProgress from 'c/uploadProgress';
import type { UploadState } from 'c/uploadQueue';
import { mount } from '../../../../../test/mount.ts';
import { settled } from '../../../../../test/settled.ts';
import { upload, totals, show, actions, rows, uploadEvents } from '../../../../../test/shownUploads.ts';

jest.mock('lightning/progressBar', () => jest.requireActual('../../../../../test/jest-mocks/lightning/progressBar/progressBar'));

type Confirm = { open(question: { label: string; message: string }): Promise<boolean> };
const confirm = jest.spyOn(LightningConfirm as unknown as Confirm, 'open');

describe('c-upload-progress', () => {
  it.each([
    [{ name: 'waiting' }, 'Waiting', 0, ['pause', 'cancel']],
    [{ name: 'waiting', isRetrying: true }, 'Retrying', 0, ['pause', 'cancel']],
    [{ name: 'sending', sentBytes: 0, bytesPerSecond: 0, isRetrying: true }, 'Retrying', 0, ['pause', 'cancel']],
    [{ name: 'finishing', isRetrying: true }, 'Retrying', 100, ['cancel']],
    [{ name: 'hashing' }, 'Hashing', 0, ['pause', 'cancel']],
    [{ name: 'sending', sentBytes: 250, bytesPerSecond: 0 }, 'Sending', 25, ['pause', 'cancel']],
    [{ name: 'sending', sentBytes: 250, bytesPerSecond: 9 }, 'Sending_Rate', 25, ['pause', 'cancel']],
    [{ name: 'waitingForNetwork', sentBytes: 250 }, 'Waiting_For_Network', 25, ['pause', 'cancel']],
    [{ name: 'paused', sentBytes: 250 }, 'Paused', 25, ['resume', 'cancel']],
    [{ name: 'finishing' }, 'Finishing', 100, ['cancel']],
  ] as [UploadState, string, number, string[]][])('shows %p with its progress and buttons', async (state, name, percent, can) => {
    const mounted = show(upload(state));

    expect(mounted.text()).toContain(`c.Media_State_${name}`);
    expect(mounted.find('lightning-progress-bar').value).toBe(percent);
    expect(actions(mounted)).toEqual(can);
    for (const action of can) mounted.find(`[data-action="${action}"]`).click();
    expect(mounted.heard('uploadaction')).toEqual(can.map((action) => ({ id: 'upload-1', action })));
    await expect(mounted.element).toBeAccessible();
  });

  it.each([
    [{ name: 'waiting' }, 'c.Media_State_Waiting · c.Media_Unread', 'utility:warning'],
    [{ name: 'sent' }, 'c.Media_Unread', 'utility:success'],
    [{ name: 'failed', code: 'STORAGE_UNAVAILABLE' }, 'c.Media_Refusal_STORAGE_UNAVAILABLE', 'utility:error'],
  ] as [UploadState, string, string][])('warns about a file too large to be read in state %p', async (state, sentence, icon) => {
    const mounted = show(upload(state), { ...upload(state, 'small'), sizeBytes: 999 });
    const [plain] = rows(mounted).map((row) => row.querySelector('.text')?.textContent);
    mounted.element.reading = { documentBytes: 999, pictureBytes: 999, recordingMinutes: 1, bytesByEnding: { pdf: 999 } };
    await settled();
    const [large, small] = rows(mounted).map((row) => row.querySelector('.text')?.textContent);

    expect([large, small]).toEqual([sentence, plain]);
    expect(mounted.find('lightning-icon').iconName).toBe(icon);
    await expect(mounted.element).toBeAccessible();
  });

  it.each([
    [{ name: 'sending', sentBytes: 1, bytesPerSecond: 1 }, 'utility:upload', undefined, 'weak'],
    [{ name: 'waiting', isRetrying: true }, 'utility:warning', 'warning', 'weak'],
    [{ name: 'paused', sentBytes: 1 }, 'utility:pause', undefined, 'weak'],
    [{ name: 'waitingForNetwork', sentBytes: 1 }, 'utility:offline', 'warning', 'weak'],
    [{ name: 'duplicate' }, 'utility:copy', 'warning', 'weak'],
    [{ name: 'sent' }, 'utility:success', 'success', 'weak'],
    [{ name: 'refused', code: 'NO_EDIT_ACCESS' }, 'utility:error', 'error', 'error'],
    [{ name: 'failed', code: 'STORAGE_UNAVAILABLE' }, 'utility:error', 'error', 'error'],
  ] as [UploadState, string, string | undefined, string][])('shows %p with icon and color', (state, iconName, variant, color) => {
    const { find } = show(upload(state));

    expect(find('li lightning-icon')).toMatchObject({ iconName, variant });
    expect(find('.text').className).toBe(`text slds-text-body_small slds-text-color_${color}`);
  });

  it('shows a sent file without progress bar and buttons', async () => {
    const { element, count, text } = show(upload({ name: 'sent' }));

    expect(text()).toContain('c.Media_State_Sent');
    expect(count('lightning-progress-bar, button')).toBe(0);
    await expect(element).toBeAccessible();
  });

  it.each([
    [{ name: 'refused', code: 'NO_EDIT_ACCESS' }, 'c.Media_Refusal_NO_EDIT_ACCESS', ['dismiss']],
    [{ name: 'failed', code: 'STORAGE_UNAVAILABLE' }, 'c.Media_Refusal_STORAGE_UNAVAILABLE', ['retry', 'dismiss']],
  ] as [UploadState, string, string[]][])('shows why a file is %p, and its buttons', async (state, sentence, can) => {
    const mounted = show(upload(state));

    expect(mounted.text()).toContain(sentence);
    expect(actions(mounted)).toEqual(can);
    await expect(mounted.element).toBeAccessible();
  });

  it('asks what to do with a duplicate, and can show the existing file', async () => {
    const mounted = show(upload({ name: 'duplicate', mediaId: 'first' }));

    expect(mounted.text()).toContain('c.Media_State_Duplicate');
    for (const action of ['keepBoth', 'cancel', 'show']) mounted.find(`[data-action="${action}"]`).click();

    expect(mounted.heard('uploadaction')).toEqual([
      { id: 'upload-1', action: 'keepBoth' },
      { id: 'upload-1', action: 'cancel' },
    ]);
    expect(mounted.heard('showfile')).toEqual([{ mediaId: 'first' }]);
    await expect(mounted.element).toBeAccessible();
  });

  it.each([
    [true, [{ id: 'upload-1', action: 'cancel' }]],
    [false, []],
  ])('asks before it cancels an advanced upload, and obeys the answer %p', async (isMeant, expected) => {
    confirm.mockResolvedValue(isMeant);
    const far = { ...upload({ name: 'paused', sentBytes: 100 * 1024 ** 2 }), sizeBytes: 1024 ** 3 };
    const { find, heard } = show(far);

    find('[data-action="cancel"]').click();
    await settled();

    expect(confirm).toHaveBeenCalledWith({ label: 'c.Media_Cancel_Upload', message: 'c.Media_Cancel_Question', theme: 'warning' });
    expect(heard('uploadaction')).toEqual(expected);
  });

  it('asks before it cancels a large upload that is finishing, but not for small ones or other actions', async () => {
    confirm.mockClear().mockResolvedValue(false);
    const large = { ...upload({ name: 'finishing' }, 'large'), sizeBytes: 1024 ** 3 };
    const paused = { ...upload({ name: 'paused', sentBytes: 1024 ** 3 }, 'paused'), sizeBytes: 1024 ** 3 };
    const { find, heard } = show(large, upload({ name: 'finishing' }, 'small'), paused);

    find('li[data-id="large"] [data-action="cancel"]').click();
    find('li[data-id="small"] [data-action="cancel"]').click();
    find('li[data-id="paused"] [data-action="resume"]').click();
    await settled();

    expect(confirm).toHaveBeenCalledTimes(1);
    expect(heard('uploadaction')).toEqual([
      { id: 'small', action: 'cancel' },
      { id: 'paused', action: 'resume' },
    ]);
  });

  it('offers no existing file if the duplicate has no record yet', () => {
    expect(actions(show(upload({ name: 'duplicate' })))).toEqual(['keepBoth', 'cancel']);
  });

  it('shows the folder of a file', () => {
    const { find } = show({ ...upload({ name: 'waiting' }), fileName: 'a.pdf', relativePath: 'offers/2026/a.pdf' });

    expect([...find('li p').children].map(({ textContent }) => textContent)).toEqual(['a.pdf', 'offers/2026']);
    expect(find('li p').title).toBe('offers/2026/a.pdf');
  });

  it('shows an empty file that is being sent', () => {
    const { find } = show({ ...upload({ name: 'sending', sentBytes: 0, bytesPerSecond: 0 }), sizeBytes: 0 });

    expect(find('lightning-progress-bar').value).toBe(0);
  });

  it('keeps the focus in the row when its button is removed', async () => {
    const { element, find } = show(upload({ name: 'duplicate', mediaId: 'first' }));
    find('[data-action="keepBoth"]').focus();

    element.uploads = [upload({ name: 'waiting' })];
    await settled();

    expect(element.shadowRoot?.activeElement).toBe(find('[data-action="pause"]'));
  });
});

describe('the focus in c-upload-progress', () => {
  const three = ['one', 'two', 'three'].map((id) => upload({ name: 'duplicate', mediaId: 'first' }, id));

  it.each([
    ['one', 'two'],
    ['three', 'two'],
  ])('goes from the removed row %s to %s', async (left, next) => {
    const { element, find } = show(...three);
    find(`li[data-id="${left}"] [data-action="cancel"]`).focus();

    element.uploads = three.filter(({ id }) => id !== left);
    await settled();

    expect(element.shadowRoot?.activeElement).toBe(find(`li[data-id="${next}"] button`));
  });

  it('goes from Pause All to Resume All, and to the list if no button is left', async () => {
    const counts = { pausable: 3, resumable: 0, duplicates: 0, cancellable: 0, retryable: 0, dismissable: 0 };
    const { element, find } = mount('c-upload-progress', UploadProgress, { uploads: three, totals: totals(), counts }, uploadEvents);
    find('[data-action="pauseAll"]').focus();

    element.counts = { ...counts, pausable: 0, resumable: 3 };
    await settled();
    expect(element.shadowRoot?.activeElement).toBe(find('[data-action="resumeAll"]'));
    element.counts = { ...counts, pausable: 0 };
    await settled();

    expect(element.shadowRoot?.activeElement).toBe(find('ul'));
  });

  it('stays where the user moved it when buttons are removed later', async () => {
    const { element, find } = show(...three);
    find('li[data-id="one"] [data-action="cancel"]').focus();
    find('li[data-id="one"] [data-action="cancel"]').blur();
    await settled();

    element.uploads = three.slice(1);
    await settled();

    expect(element.shadowRoot?.activeElement).toBeNull();
  });

  it('goes to the list if the remaining rows have no buttons', async () => {
    const { element, find } = show(...three);
    find('li[data-id="one"] [data-action="cancel"]').focus();

    element.uploads = [upload({ name: 'sent' }, 'two')];
    await settled();

    expect(element.shadowRoot?.activeElement).toBe(find('ul'));
    await expect(element).toBeAccessible();
  });
});
