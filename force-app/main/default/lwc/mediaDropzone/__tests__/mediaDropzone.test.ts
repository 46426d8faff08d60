import MediaDropzone from 'c/mediaDropzone';
import { mount } from '../../../../../test/mount.ts';

const files = [new File(['a'], 'a.txt'), new File(['b'], 'b.txt')];

const show = () => {
  const mounted = mount('c-media-dropzone', MediaDropzone, { maxFileBytes: 64 * 1024 * 1024 }, ['filesselected']);
  const selected = () => mounted.heard('filesselected').map((detail) => (detail as { files: File[] }).files);
  return { ...mounted, selected, zone: mounted.find('[data-id="dropzone"]') };
};

/** A drag event as a browser makes it; jsdom has none. */
const drag = (type: string, dropped: { file: File; isDirectory?: boolean }[] = []): Event => {
  const items = dropped.map(({ isDirectory = false }) => ({ kind: 'file', webkitGetAsEntry: () => ({ isDirectory }) }));
  return Object.assign(new CustomEvent(type, { cancelable: true }), { dataTransfer: { files: dropped.map(({ file }) => file), items } });
};

describe('c-media-dropzone', () => {
  it('takes the files that are dropped', () => {
    const { selected, zone } = show();

    zone.dispatchEvent(
      drag(
        'drop',
        files.map((file) => ({ file })),
      ),
    );

    expect(selected()).toEqual([files]);
  });

  it('keeps the browser from opening what is dropped', () => {
    const { zone } = show();
    const [over, drop] = [drag('dragover'), drag('drop', [{ file: files[0]! }])];

    zone.dispatchEvent(over);
    zone.dispatchEvent(drop);

    expect([over.defaultPrevented, drop.defaultPrevented]).toEqual([true, true]);
  });

  it('shows where a file would land', async () => {
    const { zone } = show();

    zone.dispatchEvent(drag('dragover'));
    await Promise.resolve();
    expect(zone.className).toContain('slds-has-drag-over');

    zone.dispatchEvent(drag('dragleave'));
    await Promise.resolve();
    expect(zone.className).not.toContain('slds-has-drag-over');
  });

  it('says that a folder is not taken, and takes the files beside it', async () => {
    const { element, find, selected, zone } = show();

    zone.dispatchEvent(drag('drop', [{ file: new File([], 'folder'), isDirectory: true }, { file: files[0]! }]));
    await Promise.resolve();

    expect(selected()).toEqual([[files[0]]]);
    expect(find('[role="alert"]').textContent).toBe('c.Media_No_Folders');
    await expect(element).toBeAccessible();
  });

  it('takes chosen files, and the same ones again', () => {
    const { find, selected } = show();
    const input = find('input');
    Object.defineProperty(input, 'files', { value: files });

    input.dispatchEvent(new CustomEvent('change'));
    input.dispatchEvent(new CustomEvent('change'));

    expect(selected()).toEqual([files, files]);
    expect(input.multiple).toBe(true);
  });

  it('stays silent when choosing was cancelled', () => {
    const { find, selected } = show();

    find('input').dispatchEvent(new CustomEvent('change'));

    expect(selected()).toEqual([]);
  });

  it('is accessible', async () => {
    const { element } = show();

    await expect(element).toBeAccessible();
  });
});
