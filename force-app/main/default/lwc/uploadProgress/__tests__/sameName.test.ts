import LightningConfirm from 'lightning/confirm';
import type { UploadState } from 'c/uploadQueue';
import { settled } from '../../../../../test/settled.ts';
import { show, upload } from '../../../../../test/shownUploads.ts';

jest.mock('@salesforce/label/c.Media_Cancel_File', () => ({ default: 'Cancel {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_Cancel_Question', () => ({ default: 'Cancel {0}?' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_Progress_Of', () => ({ default: 'Progress of {0}' }), { virtual: true });

type Confirm = { open(question: { label: string; message: string }): Promise<boolean> };
const confirm = jest.spyOn(LightningConfirm as unknown as Confirm, 'open').mockResolvedValue(false);

describe('an upload from a folder', () => {
  it('shows its path in its buttons, its progress and the question before it is cancelled', async () => {
    const state: UploadState = { name: 'paused', sentBytes: 2 ** 30 };
    const { find } = show({ ...upload(state), sizeBytes: 2 ** 31, fileName: 'a.pdf', relativePath: 'offers/a.pdf' });
    const cancel = find('[data-action="cancel"]');

    cancel.click();
    await settled();

    expect(cancel.getAttribute('aria-label')).toBe('Cancel offers/a.pdf');
    expect(find('lightning-progress-bar').getAttribute('aria-label')).toBe('Progress of offers/a.pdf');
    expect(confirm).toHaveBeenCalledWith(expect.objectContaining({ message: 'Cancel offers/a.pdf?' }));
  });
});
