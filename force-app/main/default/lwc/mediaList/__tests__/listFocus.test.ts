import LightningConfirm from 'lightning/confirm';
import MediaList from 'c/mediaList';
import type { MediaFile } from '../mediaFile.ts';
import { listedFile as file } from '../../../../../test/listedFile.ts';
import { heldDialog } from '../../../../../test/heldDialog.ts';
import { mount } from '../../../../../test/mount.ts';
import { settled } from '../../../../../test/settled.ts';

type Confirm = { open(question: { label: string; message: string }): Promise<boolean> };
const confirm = jest.spyOn(LightningConfirm as unknown as Confirm, 'open');

const show = (files: MediaFile[], properties: object = {}) =>
  mount('c-media-list', MediaList, { files, ...properties }, ['contentrequest', 'stopreading', 'readagain', 'deletefile']);

describe('the focus in c-media-list', () => {
  // Must run first: the dialogs of other tests report their end half a second later.
  it('moves to the next file if one is deleted while its dialog is open', async () => {
    const dialog = heldDialog();
    const { element, find } = show([file('one'), file('two')], { canDelete: true });
    find('li[data-id="one"] button.delete').focus();
    find('li[data-id="one"] button.delete').click();
    Object.assign(element, { files: [file('two')] });
    await settled();

    await dialog.answer(false);

    expect((element.shadowRoot!.activeElement as HTMLElement).dataset.id).toBe('two');
  });

  it.each([
    ['one', 'two'],
    ['three', 'two'],
  ])('moves from the deleted file %s to %s', async (deleted, next) => {
    confirm.mockResolvedValue(true);
    const files = ['one', 'two', 'three'].map((id) => file(id));
    const { element, find } = show(files, { canDelete: true });
    find(`li[data-id="${deleted}"] button.delete`).click();
    await settled();
    const focus = jest.spyOn(HTMLElement.prototype, 'focus');

    Object.assign(element, { files: files.filter(({ id }) => id !== deleted) });
    await settled();

    expect(focus.mock.contexts).toEqual([find(`li[data-id="${next}"] button`)]);
    focus.mockRestore();
  });

  it.each<[string, string, MediaFile[], string]>([
    ['Stop Reading, which disappears when the file is read, to its name', 'button.reading', [file('one'), file('two')], 'one'],
    ['a file that a colleague deleted to the next', 'button.delete', [file('two')], 'two'],
    ['a deleted file to the next one with a button', 'button.delete', [file('none', { status: 'Uploading' }), file('two')], 'two'],
  ])('moves from %s', async (_what, selector, after, next) => {
    const { element, find } = show([file('one', { status: 'Processing' }), file('two')], { canDelete: true, canChangeReading: true });
    find(`li[data-id="one"] ${selector}`).focus();

    Object.assign(element, { files: after });
    await settled();

    expect(element.shadowRoot?.activeElement).toBe(find(`li[data-id="${next}"] button`));
  });

  it('returns to a button whose row is moved, each time', async () => {
    const files = ['one', 'two', 'three'].map((id) => file(id));
    const { element, find } = show(files, { canDelete: true });
    const button = find('li[data-id="three"] button.delete');
    button.focus();

    const move = async (moved: readonly (MediaFile | undefined)[]): Promise<void> => {
      Object.assign(element, { files: moved });
      // Browsers fire `focusout` for elements that they move.
      button.dispatchEvent(new CustomEvent('focusout', { bubbles: true }));
      await settled();
    };
    await move([files[2], files[0], files[1]]);
    await move(files);

    const { className, dataset } = element.shadowRoot!.activeElement as HTMLElement;
    expect([className, dataset.id]).toEqual([button.className, 'three']);
  });

  it.each([
    [1, 'two'],
    [7, 'three'],
  ])('moves with focusRow(%i) to that row or the last: %s', (index, id) => {
    const { element, find } = show(['one', 'two', 'three'].map((name) => file(name)));

    (element as unknown as MediaList).focusRow(index);

    expect(element.shadowRoot?.activeElement).toBe(find(`li[data-id="${id}"] button`));
  });

  it('stays where the user moved it while a file was being deleted', async () => {
    confirm.mockResolvedValue(true);
    const { element, find } = show([file('one'), file('two')], { canDelete: true });
    find('li[data-id="one"] button.delete').click();
    await settled();
    const elsewhere = document.body.appendChild(document.createElement('input'));
    elsewhere.focus();

    Object.assign(element, { files: [file('two')] });
    await settled();

    expect(document.activeElement).toBe(elsewhere);
    elsewhere.remove();
  });

  it('stays on the reading button when its action changes', async () => {
    const { element, find } = show([file('one', { status: 'Cancelled' })], { canChangeReading: true });
    const button = find('button.reading');

    Object.assign(element, { files: [file('one', { status: 'Processing' })] });
    await settled();

    expect(find('button.reading')).toBe(button);
    expect(button.dataset.action).toBe('stop');
  });
});
