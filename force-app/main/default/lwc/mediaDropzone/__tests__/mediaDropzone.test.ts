/** @jest-environment ./force-app/test/webEnvironment.cjs */
import LightningConfirm from 'lightning/confirm';
import MediaDropzone from 'c/mediaDropzone';
import { drop, fileEntry, folder, lockedFile } from '../../../../../test/droppedEntries.ts';
import { mount } from '../../../../../test/mount.ts';
import { settled } from '../../../../../test/settled.ts';

type Confirm = { open(question: { label: string; message: string }): Promise<boolean> };
const confirm = jest.spyOn(LightningConfirm as unknown as Confirm, 'open');

const files = [new File(['a'], 'a.txt'), new File(['b'], 'b.txt')];

/** A drag event, which jsdom lacks. */
const drag = (type: string, dataTransfer = drop()): Event => Object.assign(new CustomEvent(type, { cancelable: true }), { dataTransfer });

const show = () => {
  const mounted = mount('c-media-dropzone', MediaDropzone, { maxFileBytes: 64 * 1024 * 1024 }, ['filesselected']);
  const selected = () => mounted.heard('filesselected').map((detail) => (detail as { files: (File & { relativePath?: string })[] }).files);
  const input = (source: string) => mounted.find(`input[data-source="${source}"]`);
  const choose = async (source: string, list: File[]): Promise<void> => {
    Object.defineProperty(input(source), 'files', { value: list, configurable: true });
    input(source).dispatchEvent(new CustomEvent('change'));
    await settled();
  };
  const zone = mounted.find('[data-id="dropzone"]');
  const dropOn = async (...entries: FileSystemEntry[]): Promise<void> => {
    zone.dispatchEvent(drag('drop', drop(...entries)));
    await settled(10);
  };
  return { ...mounted, selected, input, choose, zone, dropOn };
};

const manyEntries = (count: number) => Array.from({ length: count }, (_, index) => fileEntry(`${String(index)}.txt`));

describe('c-media-dropzone', () => {
  it('accepts dropped files without a message', async () => {
    const { dropOn, find, selected } = show();

    await dropOn(fileEntry('a.txt', files[0]), fileEntry('b.txt', files[1]));

    expect(selected()).toEqual([files]);
    expect(find('[data-id="found"]').textContent).toBe('');
  });

  it('accepts a dropped folder with its paths, and shows counts and what was skipped', async () => {
    const { dropOn, element, find, selected } = show();

    await dropOn(folder('offers', fileEntry('.DS_Store'), fileEntry('a.txt'), lockedFile('secret.txt')), fileEntry('b.txt'));

    expect(selected()[0]!.map(({ relativePath }) => relativePath)).toEqual([undefined, 'offers/a.txt']);
    expect([...find('[data-id="found"]').querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
      'c.Media_Tree_Added',
      'c.Media_Hidden_Skipped',
      'c.Media_Unreadable_Skipped',
    ]);
    await expect(element).toBeAccessible();
  });

  it('shows the reading limits, and at once how many files exceed them', async () => {
    const { dropOn, element, find, selected } = show();
    expect(find('#hint, [id^="hint"]').textContent).toBe('c.Media_Drop_Hint');

    element.reading = { documentBytes: 10, pictureBytes: 10, recordingMinutes: 1, bytesByEnding: { pdf: 10 } };
    await settled();
    await dropOn(fileEntry('small.pdf', new File(['a'], 'small.pdf')), fileEntry('large.pdf', new File(['a'.repeat(11)], 'large.pdf')));

    expect(find('#hint, [id^="hint"]').textContent).toBe('c.Media_Drop_Hint_One_Limit');
    expect(find('[data-id="found"]').textContent).toBe('c.Media_Unread_Files');
    expect(selected()[0]).toHaveLength(2);
    element.reading = { documentBytes: 10, pictureBytes: 11, recordingMinutes: 1, bytesByEnding: {} };
    await settled();
    expect(find('#hint, [id^="hint"]').textContent).toBe('c.Media_Drop_Hint_Limits');
  });

  it('shows that a folder has no files to send', async () => {
    const { dropOn, find, selected } = show();

    await dropOn(folder('empty'));

    expect(selected()).toEqual([]);
    expect(find('[data-id="found"]').textContent).toContain('c.Media_Nothing_Found');
  });

  it('shows that a dropped link or text is not a file', async () => {
    const { dropOn, find, selected } = show();

    await dropOn();

    expect(selected()).toEqual([]);
    expect(find('[data-id="found"]').textContent).toBe('c.Media_Not_A_File');
  });

  it('shows that folders are being read, and sends none of their files if stopped', async () => {
    const { dropOn, element, find, count, selected } = show();
    let answer: (entries: FileSystemEntry[]) => void = () => undefined;
    const slow = Object.assign(folder('slow'), { createReader: () => ({ readEntries: (done: typeof answer) => (answer = done) }) });

    await dropOn();
    await dropOn(slow, fileEntry('b.txt'));
    expect(find('[data-id="found"]').textContent).toBe('');
    expect(find('[data-id="looking"]').textContent).toContain('c.Media_Looking');
    await expect(element).toBeAccessible();
    find('[data-action="stop"]').click();
    answer([fileEntry('a.txt')]);
    await settled();

    expect(count('[data-id="looking"]')).toBe(0);
    expect(selected()).toEqual([]);
  });

  it('sends no files of folders that are being read when the page is closed', async () => {
    const { dropOn, element, selected } = show();
    let answer: (entries: FileSystemEntry[]) => void = () => undefined;
    const slow = Object.assign(folder('slow'), { createReader: () => ({ readEntries: (done: typeof answer) => (answer = done) }) });
    await dropOn(slow);

    element.remove();
    answer([fileEntry('a.txt')]);
    await settled();
    answer([]);
    await settled(10);

    expect(selected()).toEqual([]);
  });

  it('accepts another drop while folders are being read, and then those folders', async () => {
    const { dropOn, count, selected } = show();
    const answers: ((entries: FileSystemEntry[]) => void)[] = [];
    const readEntries = (done: (entries: FileSystemEntry[]) => void): number => answers.push(done);
    const slow = Object.assign(folder('slow'), { createReader: () => ({ readEntries }) });

    await dropOn(slow);
    await dropOn(fileEntry('b.txt', files[1]));
    expect(selected()).toEqual([[files[1]]]);
    expect(count('[data-id="looking"]')).toBe(1);
    answers[0]!([fileEntry('a.txt', files[0])]);
    await settled(10);
    answers[1]!([]);
    await settled(10);

    expect(selected()).toEqual([[files[1]], [files[0]]]);
    expect(count('[data-id="looking"]')).toBe(0);
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('asks before it sends more than 500 files, and obeys the answer %p', async (isMeant, times) => {
    confirm.mockResolvedValue(isMeant);
    const { dropOn, selected } = show();

    await dropOn(...manyEntries(501));

    expect(confirm).toHaveBeenCalledWith({ label: 'c.Media_Ask_Many_Title', message: 'c.Media_Ask_Many' });
    expect(selected()).toHaveLength(times);
  });

  it('sends nothing if the page is closed before the answer', async () => {
    let answer: (isMeant: boolean) => void = () => undefined;
    confirm.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const { dropOn, element, selected } = show();
    await dropOn(...manyEntries(501));

    element.remove();
    answer(true);
    await settled(10);

    expect(selected()).toEqual([]);
  });

  it('sends 500 files without a question', async () => {
    const { dropOn, selected } = show();

    await dropOn(...manyEntries(500));

    expect(confirm).not.toHaveBeenCalled();
    expect(selected()[0]).toHaveLength(500);
  });

  it('keeps the browser from opening a dropped file, and highlights the drop zone', async () => {
    const { zone } = show();
    const [over, dropped] = [drag('dragover'), drag('drop')];

    zone.dispatchEvent(over);
    await settled();
    expect(zone.className).toContain('slds-has-drag-over');
    zone.dispatchEvent(dropped);
    await settled();

    expect([over.defaultPrevented, dropped.defaultPrevented]).toEqual([true, true]);
    expect(zone.className).not.toContain('slds-has-drag-over');
  });

  it('removes the highlight when the drag leaves', async () => {
    const { zone } = show();

    zone.dispatchEvent(drag('dragover'));
    zone.dispatchEvent(drag('dragleave'));
    await settled();

    expect(zone.className).not.toContain('slds-has-drag-over');
  });

  it('accepts chosen files, even the same again', async () => {
    const { choose, selected } = show();

    await choose('files', files);
    await choose('files', files);

    expect(selected()).toEqual([files, files]);
  });

  it('accepts a chosen folder with its paths', async () => {
    const { choose, input, selected } = show();

    await choose('folder', [Object.defineProperty(new File(['a'], 'a.txt'), 'webkitRelativePath', { value: 'offers/a.txt' })]);

    expect(input('folder').hasAttribute('webkitdirectory')).toBe(true);
    expect(selected()[0]![0]!.relativePath).toBe('offers/a.txt');
  });

  it.each(['files', 'folder'])('opens the file dialog for %s at a click on its button', (source) => {
    const { find, input } = show();
    const click = jest.spyOn(input(source), 'click');

    find(`button[data-source="${source}"]`).click();

    expect(click).toHaveBeenCalledTimes(1);
  });

  it('shows why nothing of a chosen folder with only hidden files is sent', async () => {
    const { choose, find, selected } = show();

    await choose('folder', [Object.defineProperty(new File(['a'], '.DS_Store'), 'webkitRelativePath', { value: 'offers/.DS_Store' })]);

    expect(find('[data-id="found"]').textContent).toBe('c.Media_Nothing_Foundc.Media_Hidden_Skipped');
    expect(selected()).toEqual([]);
  });

  it('shows nothing if choosing is cancelled', async () => {
    const { choose, find, selected } = show();

    await choose('files', []);

    expect(selected()).toEqual([]);
    expect(find('[data-id="found"]').textContent).toBe('');
  });

  it('shows how to add files, and focuses its first button', async () => {
    const { element, find, text } = show();

    (element as unknown as MediaDropzone).focus();

    expect(text()).toContain('c.Media_Add_Files');
    expect(text()).toContain('c.Media_Or_Drop');
    expect(element.shadowRoot?.activeElement).toBe(find('button[data-source="files"]'));
  });

  it('is accessible', async () => {
    const { element } = show();

    await expect(element).toBeAccessible();
  });
});
