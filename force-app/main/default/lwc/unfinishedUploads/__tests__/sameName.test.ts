import LightningConfirm from 'lightning/confirm';
import UnfinishedUploads from 'c/unfinishedUploads';
import { mount } from '../../../../../test/mount.ts';
import { settled } from '../../../../../test/settled.ts';

jest.mock('@salesforce/label/c.Media_Remove_File', () => ({ default: 'Remove {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_Remove_Question', () => ({ default: 'Remove {0}?' }), { virtual: true });

type Confirm = { open(question: { label: string; message: string }): Promise<boolean> };
const confirm = jest.spyOn(LightningConfirm as unknown as Confirm, 'open').mockResolvedValue(false);

const file = { id: 'one', fileName: 'a.pdf', relativePath: 'offers/a\u202E.pdf', sizeBytes: 1, createdAt: '2026-11-01T10:00:00Z' };

describe('an unfinished upload from a folder', () => {
  it('shows its path in its name, its button and the question before removal', async () => {
    const { find, text } = mount('c-unfinished-uploads', UnfinishedUploads, { files: [file] });
    const remove = find('[data-action="remove"]');

    remove.click();
    await settled();

    expect(text()).toContain('offers/a.pdf');
    expect(remove.getAttribute('aria-label')).toBe('Remove offers/a.pdf');
    expect(confirm).toHaveBeenCalledWith(expect.objectContaining({ message: 'Remove offers/a.pdf?' }));
  });
});
