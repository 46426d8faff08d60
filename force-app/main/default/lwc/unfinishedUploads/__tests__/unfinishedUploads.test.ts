import LightningConfirm from 'lightning/confirm';
import UnfinishedUploads from 'c/unfinishedUploads';
import { mount } from '../../../../../test/mount.ts';
import { settled } from '../../../../../test/settled.ts';
import type { UnfinishedFile } from '../unfinishedFile.ts';

type Confirm = { open(question: { label: string; message: string }): Promise<boolean> };
const confirm = jest.spyOn(LightningConfirm as unknown as Confirm, 'open');

const file = (change: Partial<UnfinishedFile> = {}): UnfinishedFile => ({
  id: 'one',
  fileName: 'a.pdf',
  relativePath: undefined,
  sizeBytes: 1000,
  createdAt: '2026-11-01T10:00:00Z',
  storedBytes: undefined,
  ...change,
});
const show = (...files: UnfinishedFile[]) => mount('c-unfinished-uploads', UnfinishedUploads, { files }, ['removeuploads']);

describe('c-unfinished-uploads', () => {
  it('shows what to do, and how much of each file is stored', async () => {
    const { element, find, text } = show(
      file({ storedBytes: 400 }),
      file({ id: 'two', storedBytes: 0 }),
      file({ id: 'three', relativePath: 'offers/b.pdf' }),
    );

    expect(text()).toContain('c.Media_Unfinished_Hint');
    expect(find('[data-id="one"]').textContent).toContain('c.Media_Unfinished_Stored');
    expect(find('[data-id="two"]').textContent).toContain('c.Media_Unfinished_Nothing');
    expect(find('[data-id="three"]').textContent).toContain('offers/b.pdf');
    await expect(element).toBeAccessible();
  });

  it.each([
    [true, [{ mediaIds: ['one'] }]],
    [false, []],
  ])('asks before it removes an upload, and obeys the answer %p', async (isMeant, expected) => {
    confirm.mockResolvedValue(isMeant);
    const { find, heard } = show(file());

    find('[data-action="remove"]').click();
    await settled();

    expect(confirm).toHaveBeenCalledWith({ label: 'c.Media_Remove_Title', message: 'c.Media_Remove_Question', theme: 'warning' });
    expect(heard('removeuploads')).toEqual(expected);
  });

  it.each([
    [true, [{ mediaIds: ['one', 'two'] }]],
    [false, []],
  ])('asks before it removes all of several uploads, and obeys the answer %p', async (isMeant, expected) => {
    confirm.mockResolvedValue(isMeant);
    expect(show(file()).count('[data-action="removeAll"]')).toBe(0);
    const { element, count, find, heard } = show(file(), file({ id: 'two' }));

    find('[data-action="removeAll"]').click();
    await settled();

    expect(confirm).toHaveBeenCalledWith({ label: 'c.Media_Remove_All', message: 'c.Media_Remove_All_Question', theme: 'warning' });
    expect(heard('removeuploads')).toEqual(expected);
    element.files = [file()];
    await settled();
    expect(count('[data-action="removeAll"]')).toBe(isMeant ? 1 : 0);
  });

  it('shows in its row why an upload could not be removed', async () => {
    const { element, find, count } = show(file(), file({ id: 'two' }));

    element.news = [{ mediaId: 'two', place: 'row', error: 'Not removed.' }];
    await settled();

    expect(find('[data-id="two"] c-error-panel').message).toBe('Not removed.');
    expect(count('c-error-panel')).toBe(1);
    await expect(element).toBeAccessible();
  });

  it('disables the buttons of an upload that is being removed, without losing the focus', async () => {
    confirm.mockClear();
    const { element, find } = show(file(), file({ id: 'two' }));
    const button = find('[data-action="remove"][data-id="one"]');
    button.focus();
    element.news = [{ mediaId: 'one', place: 'row', doing: 'Removing…' }];
    await settled();

    button.click();
    find('[data-action="removeAll"]').click();
    await settled();

    expect(find('[data-id="one"]').textContent).toContain('Removing…');
    expect(confirm).not.toHaveBeenCalled();
    expect(element.shadowRoot?.activeElement).toBe(button);
    await expect(element).toBeAccessible();
  });

  it.each([
    ['one', 'two'],
    ['three', 'two'],
  ])('moves the focus from the removed upload %s to %s', async (removed, next) => {
    confirm.mockResolvedValue(true);
    const files = ['one', 'two', 'three'].map((id) => file({ id }));
    const { element, find } = show(...files);
    const button = find(`[data-action="remove"][data-id="${removed}"]`);
    button.focus();
    button.click();
    await settled();

    element.files = files.filter(({ id }) => id !== removed);
    await settled();

    expect(element.shadowRoot?.activeElement).toBe(find(`[data-action="remove"][data-id="${next}"]`));
  });

  it('shows ten uploads and how many more there are', () => {
    const { count, text } = show(...Array.from({ length: 12 }, (_, index) => file({ id: String(index) })));

    expect(count('li')).toBe(10);
    expect(text()).toContain('c.Media_Unfinished_More');
  });
});
