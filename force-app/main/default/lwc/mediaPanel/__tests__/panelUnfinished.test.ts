/** @jest-environment ./force-app/test/webEnvironment.cjs */
import {
  account,
  allowed,
  answer,
  answerUnfinished,
  askedFor,
  create,
  drop,
  json,
  listed,
  node,
  ofPanel,
  refresh,
  refreshUnfinished,
  refuse,
  renewWorld,
  show,
  wire,
  world,
} from '../../../../../test/panelWorld.ts';
import { settled } from '../../../../../test/settled.ts';

jest.mock('lightning/progressBar', () => jest.requireActual('../../../../../test/jest-mocks/lightning/progressBar/progressBar'));
jest.mock('@salesforce/label/c.Media_Shown_Files', () => ({ default: '{0} of {1} files shown' }), { virtual: true });
jest.mock('@salesforce/user/Id', () => ({ default: '005000000000001AAA' }), { virtual: true });

describe('interrupted uploads in c-media-panel', () => {
  beforeEach(renewWorld);

  it('are resumed in their record when the same file is dropped again', async () => {
    const panel = await show();
    answer(node('new', { File_Name__c: 'notes.txt', Status__c: 'Ready' }));
    answerUnfinished(node('left', { File_Name__c: 'notes.txt', Status__c: 'Uploading', CreatedDate: '2026-11-01T00:00:00Z' }));
    await settled();
    expect(panel.find('c-unfinished-uploads').files).toMatchObject([{ id: 'left' }]);
    expect(listed(panel)).toMatchObject([{ id: 'new' }]);

    await drop(panel, new File(['hello'], 'notes.txt'));

    expect(panel.find('c-upload-progress').uploads).toMatchObject([{ mediaId: 'left', state: { name: 'sent' } }]);
    expect(panel.count('c-unfinished-uploads')).toBe(0);
    expect(create.mock.calls.filter(([{ apiName }]) => apiName === 'Media__c')).toEqual([]);
  });

  it('never hide all files of the list, nor show it as empty', async () => {
    const panel = await show();
    const broken = (count: number): unknown[] =>
      Array.from({ length: count }, (_, index) => node(`broken-${String(index)}`, { Status__c: 'Uploading' }));
    const emit = (nodes: unknown[]): void => {
      const edges = nodes.map((one) => ({ node: one }));
      wire.emit({ uiapi: { query: { Media__c: { totalCount: 158, edges } } } }, ofPanel, refresh);
    };
    emit(broken(50));
    await settled();
    expect(panel.text()).not.toContain('c.Media_Empty');
    expect(askedFor().first).toBe(100);

    emit(broken(100));
    await settled();
    expect(askedFor().first).toBe(200);

    emit([...broken(150), node('old')]);
    await settled();
    expect(listed(panel)).toMatchObject([{ id: 'old' }]);
    expect(askedFor().first).toBe(200);
    expect(panel.text()).toContain('1 of 8 files shown');
  });

  it('are resumed by only one of several dropped files with the same name and size', async () => {
    const panel = await show();
    answer();
    answerUnfinished(node('lone', { File_Name__c: 'notes.txt', Status__c: 'Uploading' }));
    await settled();

    await drop(panel, ...['hello', 'world', 'again'].map((text) => new File([text], 'notes.txt')));

    const uploads = panel.find('c-upload-progress').uploads as { mediaId: string; state: { name: string } }[];
    expect(uploads.map(({ state }) => state.name)).toEqual(['sent', 'sent', 'sent']);
    expect(new Set(uploads.map(({ mediaId }) => mediaId)).size).toBe(3);
    expect(create.mock.calls.filter(([{ apiName }]) => apiName === 'Media__c')).toHaveLength(2);
  });

  it('show how much is stored, and are removed on demand', async () => {
    const panel = await show();
    answer();
    answerUnfinished(node('broken', { Status__c: 'Uploading' }));
    await settled(10);
    expect(world.asked).toContain(`/uploads/broken/parts?parentId=${account}`);
    expect(panel.find('c-unfinished-uploads').files).toMatchObject([{ id: 'broken', storedBytes: 3 }]);
    await expect(panel.element).toBeAccessible();

    panel.find('c-unfinished-uploads').dispatchEvent(new CustomEvent('removeuploads', { detail: { mediaIds: ['broken'] } }));
    await settled(10);

    expect(world.asked).toContain(`/uploads/broken?parentId=${account}`);
    expect(panel.count('c-unfinished-uploads')).toBe(0);
    expect(panel.find('[role="status"]').textContent).toBe('c.Media_Announce_Removed');
    expect(refreshUnfinished).toHaveBeenCalled();
  });

  it('are queried again when one disappears, because another window may have cancelled it', async () => {
    const panel = await show();
    answer(node('elsewhere', { Status__c: 'Uploading' }));
    answerUnfinished(node('elsewhere', { Status__c: 'Uploading' }));
    await settled(10);
    expect(panel.count('c-unfinished-uploads')).toBe(1);
    refreshUnfinished.mockClear();

    answer();
    await settled();
    expect(refreshUnfinished).toHaveBeenCalledTimes(1);
  });

  it('are announced once if several are removed', async () => {
    const panel = await show();
    answerUnfinished(...['one', 'two'].map((id) => node(id, { Status__c: 'Uploading' })));
    await settled(10);

    panel.find('c-unfinished-uploads').dispatchEvent(new CustomEvent('removeuploads', { detail: { mediaIds: ['one', 'two'] } }));
    await settled(10);

    expect(panel.find('[role="status"]').textContent).toBe('c.Media_Announce_Many_Removed');
  });

  it('show that they are being removed while the broker is slow', async () => {
    const panel = await show();
    answerUnfinished(node('slow', { Status__c: 'Uploading' }));
    await settled(10);
    const { fetch } = globalThis;
    Object.assign(globalThis, { fetch: () => new Promise(() => undefined) });

    panel.find('c-unfinished-uploads').dispatchEvent(new CustomEvent('removeuploads', { detail: { mediaIds: ['slow'] } }));
    await settled();

    expect(panel.find('c-unfinished-uploads').news).toEqual([{ mediaId: 'slow', place: 'row', doing: 'c.Media_Status_Removing' }]);
    Object.assign(globalThis, { fetch });
  });

  it('are removed one after the other until one fails', async () => {
    const panel = await show();
    answerUnfinished(...['one', 'two', 'three'].map((id) => node(id, { Status__c: 'Uploading', CreatedDate: '2026-11-01T00:00:00Z' })));
    await settled(10);
    const { fetch } = globalThis;
    const refused = refuse('NO_EDIT_ACCESS');
    globalThis.fetch = (async (url: string, init: RequestInit) => {
      if (url.includes('/uploads/two?') && init.method === 'DELETE') return refused();
      return fetch(url, init);
    }) as typeof fetch;

    panel.find('c-unfinished-uploads').dispatchEvent(new CustomEvent('removeuploads', { detail: { mediaIds: ['one', 'two', 'three'] } }));
    await settled(20);

    expect(panel.find('c-unfinished-uploads').files).toMatchObject([{ id: 'two' }, { id: 'three' }]);
    expect(panel.find('c-unfinished-uploads').news).toMatchObject([{}, { mediaId: 'two', error: 'c.Media_Refusal_NO_EDIT_ACCESS' }]);
    expect(world.asked).not.toContain(`/uploads/three?parentId=${account}`);
  });

  it('don’t include files sent from this page whose records still say Uploading', async () => {
    const first = await show();
    answer();
    await drop(first, new File(['hello'], 'notes.txt'));
    const [{ mediaId }] = first.find('c-upload-progress').uploads as [{ mediaId: string }];
    first.element.remove();

    const second = await show();
    answer(node(mediaId, { Status__c: 'Uploading', File_Name__c: 'notes.txt' }));
    await settled();

    expect(second.count('c-unfinished-uploads')).toBe(0);
    expect(listed(second)).toMatchObject([{ id: mediaId, status: 'Uploading' }]);
  });

  it('are not shown to users who can’t upload', async () => {
    world.access = () => json({ ...allowed, canUpload: false });
    const panel = await show();
    answerUnfinished(node('broken', { Status__c: 'Uploading' }));
    await settled();

    expect(panel.count('c-unfinished-uploads')).toBe(0);
  });
});
