import LightningConfirm from 'lightning/confirm';
import MediaList from 'c/mediaList';
import { listedFile as file } from '../../../../../test/listedFile.ts';
import { mount } from '../../../../../test/mount.ts';
import { settled } from '../../../../../test/settled.ts';

jest.mock('@salesforce/label/c.Media_Delete_File', () => ({ default: 'Delete {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_Delete_Question', () => ({ default: 'Delete {0}?' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_Details', () => ({ default: 'Details of {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_Stop_Reading_File', () => ({ default: 'Stop {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_Stop_Reading_Question', () => ({ default: 'Stop {0}?' }), { virtual: true });
jest.mock('@salesforce/label/c.Media_Same_Content', () => ({ default: 'As {0}' }), { virtual: true });

type Confirm = { open(question: { label: string; message: string }): Promise<boolean> };
const confirm = jest.spyOn(LightningConfirm as unknown as Confirm, 'open').mockResolvedValue(false);

const same = { fileName: 'a\u202E.pdf', checksum: 'abc=', sizeBytes: 5 };
const files = [
  file('new', { ...same, relativePath: 'new/a\u202E.pdf' }),
  file('old', { ...same, relativePath: 'old/a\u202E.pdf', createdAt: '2026-11-20T09:00:00.000Z' }),
  file('read', { fileName: 'a.pdf', relativePath: 'read/a.pdf', status: 'Processing' }),
];
const show = () => mount('c-media-list', MediaList, { files, canDelete: true, canChangeReading: true });

describe('two files with the same name in different folders', () => {
  it('have buttons labeled with their folders', () => {
    const { find } = show();

    expect(find('[data-id="new"].name').getAttribute('aria-label')).toBe('Details of new/a.pdf');
    expect(find('[data-id="old"].delete').getAttribute('aria-label')).toBe('Delete old/a.pdf');
    expect(find('[data-id="read"].reading').getAttribute('aria-label')).toBe('Stop read/a.pdf');
    expect(find('li[data-id="new"]').textContent).toContain('As old/a.pdf');
  });

  it.each([
    ['old', 'delete', 'Delete old/a.pdf?'],
    ['read', 'reading', 'Stop read/a.pdf?'],
  ])('are told apart in the question about %s: %s', async (id, button, message) => {
    const { find } = show();

    find(`[data-id="${id}"].${button}`).click();
    await settled();

    expect(confirm).toHaveBeenLastCalledWith(expect.objectContaining({ message }));
  });
});
