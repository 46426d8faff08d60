/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { allowed, answer, json, node, refresh, refuse, renewWorld, show, world } from '../../../../../test/panelWorld.ts';
import { settled } from '../../../../../test/settled.ts';

jest.mock('lightning/progressBar', () => jest.requireActual('../../../../../test/jest-mocks/lightning/progressBar/progressBar'));
jest.mock('@salesforce/user/Id', () => ({ default: '005000000000001AAA' }), { virtual: true });

describe('actions on a file in c-media-panel', () => {
  beforeEach(renewWorld);

  it('open the granted download in a new tab', async () => {
    const opened: string[] = [];
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      opened.push(`${this.href} ${this.target} ${this.rel}`);
    });
    const panel = await show();
    answer(node('one'));
    await settled();

    panel.find('c-media-list').dispatchEvent(new CustomEvent('contentrequest', { detail: { mediaId: 'one', variant: 'redacted' } }));
    await settled(5);

    expect(world.asked).toContain('/media/one/content?variant=redacted');
    expect(opened).toEqual(['https://s3.example/text _blank noopener']);
    expect(panel.find('c-media-list').news).toEqual([{ mediaId: 'one', place: 'content', note: 'c.Media_Download_Started' }]);
    expect(panel.find('[role="status"]').textContent).toBe('c.Media_Download_Started');
    click.mockRestore();
  });

  it('show at once that a download was requested', async () => {
    const panel = await show();
    answer(node('one'));
    await settled();
    const { fetch } = globalThis;
    Object.assign(globalThis, { fetch: () => new Promise(() => undefined) });

    panel.find('c-media-list').dispatchEvent(new CustomEvent('contentrequest', { detail: { mediaId: 'one', variant: 'redacted' } }));
    await settled(5);

    expect(panel.find('c-media-list').news).toEqual([{ mediaId: 'one', place: 'content', note: 'c.Media_Download_Requested' }]);
    expect(panel.find('[role="status"]').textContent).toBe('c.Media_Download_Requested');
    Object.assign(globalThis, { fetch });
  });

  it.each([
    ['stopreading', 'Processing', 'c.Media_Status_Stopping'],
    ['readagain', 'Failed', 'c.Media_Status_Starting'],
  ])('show progress after %s until the list is refreshed', async (event, status, doing) => {
    const panel = await show();
    answer(node('one', { Status__c: status }));
    await settled();
    const { fetch } = globalThis;
    let answerLate: (answer: Response) => void = () => undefined;
    Object.assign(globalThis, { fetch: () => new Promise<Response>((resolve) => (answerLate = resolve)) });

    panel.find('c-media-list').dispatchEvent(new CustomEvent(event, { detail: { mediaId: 'one' } }));
    await settled(5);
    expect(panel.find('c-media-list').news).toEqual([{ mediaId: 'one', place: 'row', doing }]);
    expect(panel.find('[role="status"]').textContent).toBe('c.Media_Announce_Doing');

    let wasRead = (): void => undefined;
    refresh.mockImplementation(() => new Promise((resolve) => (wasRead = resolve)));
    answerLate(json({ mediaId: 'one', reading: 2 }));
    await settled(5);
    expect(panel.find('c-media-list').news).toEqual([{ mediaId: 'one', place: 'row', doing }]);
    wasRead();
    await settled(5);
    expect(panel.find('c-media-list').news).toEqual([{ mediaId: 'one', place: 'row' }]);
    Object.assign(globalThis, { fetch });
  });

  it('show that a download came too late if the browser would block it', async () => {
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click');
    Object.defineProperty(navigator, 'userActivation', { value: { isActive: false }, configurable: true });
    const panel = await show();
    answer(node('one'));
    await settled();

    panel.find('c-media-list').dispatchEvent(new CustomEvent('contentrequest', { detail: { mediaId: 'one', variant: 'redacted' } }));
    await settled(5);

    expect(panel.find('c-media-list').news).toEqual([{ mediaId: 'one', place: 'content', note: 'c.Media_Download_Late' }]);
    expect(panel.find('[role="status"]').textContent).toBe('c.Media_Download_Late');
    expect(click).not.toHaveBeenCalled();
    Reflect.deleteProperty(navigator, 'userActivation');
    click.mockRestore();
  });

  it('stop a reading and refresh the list, or show an error', async () => {
    const panel = await show();
    answer(node('one', { Status__c: 'Processing' }));
    await settled();
    expect(panel.find('c-media-list').canChangeReading).toBe(true);
    const stop = async (): Promise<void> => {
      panel.find('c-media-list').dispatchEvent(new CustomEvent('stopreading', { detail: { mediaId: 'one' } }));
      await settled(5);
    };
    world.access = () => json({ mediaId: 'one' });
    refresh.mockClear();
    await stop();

    expect(world.asked).toContain('/media/one/reading');
    expect(panel.count('c-error-panel')).toBe(0);
    expect(refresh).toHaveBeenCalled();

    world.access = refuse('READING_ENDED');
    await stop();
    expect(panel.find('c-media-list').news).toEqual([{ mediaId: 'one', place: 'row', error: 'c.Media_Refusal_READING_ENDED' }]);
    expect(panel.count('c-error-panel')).toBe(0);
  });

  it('show that a file is gone, even the last one, until the next action', async () => {
    const panel = await show();
    const two = node('two', { Status__c: 'Processing' });
    answer(node('one', { Status__c: 'Processing' }), two);
    await settled();
    const stop = async (mediaId: string): Promise<void> => {
      panel.find('c-media-list').dispatchEvent(new CustomEvent('stopreading', { detail: { mediaId } }));
      await settled(5);
    };
    const gone = { place: 'row', error: 'c.Media_File_Gone', isGone: true };
    world.access = refuse('MEDIA_NOT_FOUND');
    await stop('one');
    expect(panel.find('c-media-list').news).toEqual([{ mediaId: 'one', ...gone }]);
    answer(two);
    await settled();
    expect(panel.count('c-error-panel')).toBe(0);

    await stop('two');
    expect(panel.find('c-media-list').news).toEqual([{ mediaId: 'two', ...gone }]);
    answer();
    await settled();
    expect(panel.find('c-error-panel').message).toBe('c.Media_File_Gone');
  });

  it('start another reading and refresh the list', async () => {
    const panel = await show();
    answer(node('one', { Status__c: 'Failed' }));
    await settled();
    world.access = () => json({ mediaId: 'one', reading: 2 });
    refresh.mockClear();

    panel.find('c-media-list').dispatchEvent(new CustomEvent('readagain', { detail: { mediaId: 'one' } }));
    await settled(5);

    expect(world.asked).toContain('/media/one/reading');
    expect(panel.count('c-error-panel')).toBe(0);
    expect(refresh).toHaveBeenCalled();
  });

  it('delete a file, announce it and refresh the list, or show an error', async () => {
    world.access = () => json({ ...allowed, canDelete: true });
    const panel = await show();
    answer(node('one', { Status__c: 'Ready' }));
    await settled();
    expect(panel.find('c-media-list').canDelete).toBe(true);
    const remove = async (): Promise<void> => {
      panel.find('c-media-list').dispatchEvent(new CustomEvent('deletefile', { detail: { mediaId: 'one' } }));
      await settled(5);
    };
    const news = () => panel.find('c-media-list').news;
    world.access = refuse('NO_DELETE_ACCESS');
    await remove();
    expect(news()).toEqual([{ mediaId: 'one', place: 'row', error: 'c.Media_Refusal_NO_DELETE_ACCESS' }]);

    world.access = () => json({ mediaId: 'one' });
    refresh.mockClear();
    await remove();

    expect(world.asked).toContain('/media/one');
    expect(news()).toEqual([{ mediaId: 'one', place: 'row', doing: 'c.Media_Status_Deleting' }]);
    expect(panel.find('[role="status"]').textContent).toBe('c.Media_Announce_Deleted');
    expect(refresh).toHaveBeenCalled();

    world.access = refuse('MEDIA_NOT_FOUND');
    await remove();
    expect(news()).toEqual([{ mediaId: 'one', place: 'row', doing: 'c.Media_Status_Deleting' }]);
  });

  it('show that a file is being deleted, but not on another record', async () => {
    world.access = () => json({ ...allowed, canDelete: true });
    const panel = await show();
    answer(node('one'));
    await settled();
    const { fetch } = globalThis;
    let answerLate: (answer: Response) => void = () => undefined;
    Object.assign(globalThis, { fetch: () => new Promise<Response>((resolve) => (answerLate = resolve)) });

    panel.find('c-media-list').dispatchEvent(new CustomEvent('deletefile', { detail: { mediaId: 'one' } }));
    await settled(5);

    expect(panel.find('c-media-list').news).toEqual([{ mediaId: 'one', place: 'row', doing: 'c.Media_Status_Deleting' }]);
    expect(panel.find('[role="status"]').textContent).toBe('c.Media_Announce_Deleting');
    await expect(panel.element).toBeAccessible();

    Object.assign(globalThis, { fetch });
    panel.element.recordId = '001000000000002AAA';
    await settled(10);
    answer(node('one'));
    await settled();
    expect(panel.find('c-media-list').news).toEqual([]);
    answerLate(json({ mediaId: 'one' }));
    await settled(5);
  });

  it('refresh the list if a file to download was deleted by someone else', async () => {
    const panel = await show();
    answer(node('one'));
    await settled();
    Object.assign(globalThis, { fetch: async () => refuse('MEDIA_NOT_FOUND')() });
    refresh.mockClear();

    panel.find('c-media-list').dispatchEvent(new CustomEvent('contentrequest', { detail: { mediaId: 'one', variant: 'redacted' } }));
    await settled(5);

    expect(refresh).toHaveBeenCalled();
  });

  it('show in the open file why a download was refused or that it is the original, until the next', async () => {
    const panel = await show();
    answer(node('one'));
    await settled();
    Object.assign(globalThis, { fetch: async () => refuse('NO_UNREDACTED_ACCESS')() });

    panel.find('c-media-list').dispatchEvent(new CustomEvent('contentrequest', { detail: { mediaId: 'one', variant: 'original' } }));
    await settled(5);

    const news = () => panel.find('c-media-list').news;
    expect(news()).toEqual([{ mediaId: 'one', place: 'content', error: 'c.Media_Refusal_NO_UNREDACTED_ACCESS' }]);

    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    Object.assign(globalThis, { fetch: async () => json({ url: 'https://s3.example/', fileName: 'a', expiresAt: '', isOriginal: true }) });
    panel.find('c-media-list').dispatchEvent(new CustomEvent('contentrequest', { detail: { mediaId: 'one', variant: 'redactedCopy' } }));
    await settled(5);
    expect(news()).toEqual([{ mediaId: 'one', place: 'content', note: 'c.Media_Copy_Is_Original' }]);
    expect(panel.find('[role="status"]').textContent).toBe('c.Media_Copy_Is_Original');
    click.mockRestore();
  });
});
