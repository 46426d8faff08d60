/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { drop, fileEntry } from '../../../../../test/droppedEntries.ts';
import type { Mounted } from '../../../../../test/mount.ts';
import { allowed, answer, json, node, renewWorld, show, world } from '../../../../../test/panelWorld.ts';
import { settled } from '../../../../../test/settled.ts';

jest.mock('lightning/progressBar', () => jest.requireActual('../../../../../test/jest-mocks/lightning/progressBar/progressBar'));
jest.mock('@salesforce/user/Id', () => ({ default: '005000000000001AAA' }), { virtual: true });

/** A drag event with data, which jsdom lacks. */
const drag = (type: string, dataTransfer: object = Object.assign(drop(fileEntry('a.txt')), { types: ['Files'] })) =>
  Object.assign(new CustomEvent(type, { cancelable: true, bubbles: true }), { dataTransfer: { dropEffect: 'copy', ...dataTransfer } });

const onHeader = async ({ find }: Mounted, event: ReturnType<typeof drag>): Promise<ReturnType<typeof drag>> => {
  find('[data-id="panel"]').dispatchEvent(event);
  await settled(10);
  return event;
};
const isShownOver = ({ find }: Mounted): boolean =>
  find('c-media-dropzone').shadowRoot!.querySelector('[data-id="dropzone"]')!.className.includes('slds-has-drag-over');

describe('pasting into c-media-panel', () => {
  beforeEach(renewWorld);
  const paste = async (panel: Mounted, clipboardData: object, place = '[data-id="panel"]'): Promise<boolean> => {
    const event = Object.assign(new CustomEvent('paste', { cancelable: true, bubbles: true }), { clipboardData });
    panel.find(place).dispatchEvent(event);
    await settled(20);
    return event.defaultPrevented;
  };
  const screenshot = () => Object.assign(drop(fileEntry('image.png')), { types: ['Files'] });

  it('uploads a file', async () => {
    const panel = await show();
    answer();

    expect(await paste(panel, screenshot())).toBe(true);
    expect(panel.find('c-upload-progress').uploads).toMatchObject([{ fileName: 'image.png' }]);
  });

  it('leaves a paste into the search field alone, even one with a picture', async () => {
    const panel = await show();
    answer(...Array.from({ length: 10 }, (_, index) => node(`file-${String(index)}`)));
    await settled();

    expect(await paste(panel, screenshot(), 'c-file-search')).toBe(false);
    expect(panel.count('c-upload-progress')).toBe(0);
  });

  it('leaves text to the browser, and does nothing if the user can’t upload', async () => {
    const panel = await show();
    answer();
    expect(await paste(panel, { types: ['text/plain'], items: [] })).toBe(false);

    world.access = () => json({ ...allowed, canUpload: false });
    const reading = await show();
    expect(await paste(reading, screenshot())).toBe(false);
    expect(reading.count('c-upload-progress')).toBe(0);
  });
});

describe('dragging files onto c-media-panel outside its drop zone', () => {
  beforeEach(renewWorld);

  it('uploads them and highlights the drop zone, without the browser opening them', async () => {
    const panel = await show();
    answer();

    const over = await onHeader(panel, drag('dragover'));
    expect([over.defaultPrevented, isShownOver(panel)]).toEqual([true, true]);
    await onHeader(panel, drag('dragleave'));
    expect(isShownOver(panel)).toBe(false);
    await onHeader(panel, drag('dragover'));
    const dropped = await onHeader(panel, drag('drop'));
    await settled(20);

    expect([dropped.defaultPrevented, isShownOver(panel)]).toEqual([true, false]);
    expect(panel.find('c-upload-progress').uploads).toMatchObject([{ fileName: 'a.txt' }]);
  });

  it('does not upload twice what is dropped on the drop zone itself', async () => {
    const panel = await show();
    answer();
    const take = jest.spyOn(panel.find('c-media-dropzone') as never, 'take' as never);

    const dropped = drag('drop');
    dropped.preventDefault();
    await onHeader(panel, dropped);

    expect(take).not.toHaveBeenCalled();
  });

  it('is refused for users who can’t upload, without the browser opening the files', async () => {
    world.access = () => json({ ...allowed, canUpload: false });
    const panel = await show();
    answer();

    const over = await onHeader(panel, drag('dragover'));
    const dropped = await onHeader(panel, drag('drop'));
    await onHeader(panel, drag('dragleave'));

    expect([over.defaultPrevented, over.dataTransfer.dropEffect]).toEqual([true, 'none']);
    expect(dropped.defaultPrevented).toBe(true);
    expect(panel.count('c-upload-progress')).toBe(0);
  });

  it('leaves dragged text to the browser', async () => {
    const panel = await show();
    answer();

    const over = await onHeader(panel, drag('dragover', { types: ['text/plain'] }));

    expect([over.defaultPrevented, isShownOver(panel)]).toEqual([false, false]);
  });
});
