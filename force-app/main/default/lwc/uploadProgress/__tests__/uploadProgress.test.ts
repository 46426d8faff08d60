import UploadProgress from 'c/uploadProgress';
import type { Upload, UploadState } from 'c/uploadQueue';
import { mount } from '../../../../../test/mount.ts';

jest.mock('lightning/progressBar', () => jest.requireActual('../../../../../test/jest-mocks/lightning/progressBar/progressBar'));

const upload = (state: UploadState, id = 'upload-1'): Upload => ({ id, fileName: `${id}.pdf`, sizeBytes: 1000, state });
const show = (...uploads: Upload[]) => mount('c-upload-progress', UploadProgress, { uploads }, ['uploadaction']);

describe('c-upload-progress', () => {
  it.each([
    [{ name: 'waiting' }, 'c.Media_State_Waiting', 0],
    [{ name: 'hashing' }, 'c.Media_State_Hashing', 0],
    [{ name: 'sending', sentBytes: 250 }, 'c.Media_State_Sending', 25],
  ] as [UploadState, string, number][])('shows %p with its progress and lets it be cancelled', async (state, sentence, percent) => {
    const { element, find, count, text, heard } = show(upload(state));

    expect(text()).toContain(sentence);
    expect(find('lightning-progress-bar').value).toBe(percent);
    expect(count('lightning-button-icon')).toBe(1);
    find('lightning-button-icon').click();
    expect(heard('uploadaction')).toEqual([{ id: 'upload-1', action: 'cancel' }]);
    await expect(element).toBeAccessible();
  });

  it('shows a sent file without a bar and without a choice', async () => {
    const { element, count, text } = show(upload({ name: 'sent' }));

    expect(text()).toContain('c.Media_State_Sent');
    expect(count('lightning-progress-bar, lightning-button-icon')).toBe(0);
    await expect(element).toBeAccessible();
  });

  it('says why a file was refused and lets it be taken off the list', async () => {
    const { element, find, count, text, heard } = show(upload({ name: 'refused', code: 'NO_EDIT_ACCESS' }));

    expect(text()).toContain('c.Media_Refusal_NO_EDIT_ACCESS');
    expect(count('lightning-button-icon')).toBe(1);
    find('lightning-button-icon').click();
    expect(heard('uploadaction')).toEqual([{ id: 'upload-1', action: 'dismiss' }]);
    await expect(element).toBeAccessible();
  });

  it('lets a failed file be sent again', async () => {
    const { element, find, text, heard } = show(upload({ name: 'failed', code: 'STORAGE_UNAVAILABLE' }));

    expect(text()).toContain('c.Media_Refusal_STORAGE_UNAVAILABLE');
    find('[data-action="retry"]').click();
    expect(heard('uploadaction')).toEqual([{ id: 'upload-1', action: 'retry' }]);
    await expect(element).toBeAccessible();
  });

  it('shows each file by itself', () => {
    const { find } = show(upload({ name: 'sent' }, 'one'), upload({ name: 'waiting' }, 'two'));

    expect(find('li[data-id="one"]').textContent).toContain('one.pdf');
    expect(find('li[data-id="two"]').dataset.state).toBe('waiting');
  });

  it('shows an empty file that is being sent', () => {
    const { find } = show({ ...upload({ name: 'sending', sentBytes: 0 }), sizeBytes: 0 });

    expect(find('lightning-progress-bar').value).toBe(0);
  });
});
