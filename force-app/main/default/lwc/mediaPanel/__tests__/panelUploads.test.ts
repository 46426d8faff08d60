/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { drop as dropOf, fileEntry, folder } from '../../../../../test/droppedEntries.ts';
import {
  account,
  answer,
  askedFor,
  create,
  drop,
  listed,
  node,
  ofPanel,
  refresh,
  renewWorld,
  show,
  wire,
  world,
} from '../../../../../test/panelWorld.ts';
import { settled } from '../../../../../test/settled.ts';

jest.mock('lightning/progressBar', () => jest.requireActual('../../../../../test/jest-mocks/lightning/progressBar/progressBar'));
jest.mock('@salesforce/user/Id', () => ({ default: '005000000000001AAA' }), { virtual: true });

describe('uploads in c-media-panel', () => {
  beforeEach(renewWorld);

  it('sends a file: record, leave, PUT, and then looks for news', async () => {
    const panel = await show();
    answer();
    await drop(panel, new File(['hello'], 'notes.txt', { type: 'text/plain' }));

    const media = create.mock.calls.map(([input]) => input).find(({ apiName }) => apiName === 'Media__c');
    expect(media!.fields).toMatchObject({ File_Name__c: 'notes.txt', Size_Bytes__c: 5, Parent_Id__c: account, Account__c: account });
    expect(world.asked).toContain('/uploads');
    expect(panel.find('c-upload-progress').uploads).toMatchObject([{ fileName: 'notes.txt', state: { name: 'sent' } }]);
    expect(refresh).toHaveBeenCalled();
    expect(panel.find('[role="status"]').textContent).toBe('c.Media_Announce_Sent');
    await expect(panel.element).toBeAccessible();
  });

  it('shows a file once: its progress first, its place in the list when it is being read', async () => {
    const panel = await show();
    answer();
    await drop(panel, new File(['hello'], 'notes.txt'));
    const [{ mediaId }] = panel.find('c-upload-progress').uploads as [{ mediaId: string }];

    answer(node(mediaId, { Status__c: 'Uploading' }));
    await settled();
    expect(panel.count('c-upload-progress')).toBe(1);
    expect(panel.count('c-media-list')).toBe(0);

    answer(node(mediaId, { Status__c: 'Processing' }));
    await settled();
    expect(panel.count('c-upload-progress')).toBe(0);
    expect(listed(panel)).toMatchObject([{ id: mediaId, status: 'Processing' }]);
  });

  it('tells a screen reader when a file comes to another status', async () => {
    const panel = await show();
    answer(node('one', { Status__c: 'Processing' }));
    await settled();

    answer(node('one'));
    await settled();

    expect(panel.find('[role="status"]').textContent).toBe('c.Media_Announce_Status');
  });

  it('opens the first file sent from here when it is ready, and no other', async () => {
    const panel = await show();
    answer(node('old'));
    await drop(panel, new File(['a'], 'a.txt'), new File(['b'], 'b.txt'));
    const [one, other] = panel.find('c-upload-progress').uploads as [{ mediaId: string }, { mediaId: string }];

    answer(node(one.mediaId), node(other.mediaId, { Status__c: 'Processing' }), node('old'));
    await settled();
    answer(node(one.mediaId), node(other.mediaId), node('old'));
    await settled();

    expect(panel.find('c-media-list').openedId).toBe(one.mediaId);
  });

  it('says the same thing again where it happens again', async () => {
    const panel = await show();
    answer();
    panel.find('c-media-dropzone').dispatchEvent(new CustomEvent('filesselected', { detail: { files: [] } }));
    await settled();
    const first = panel.find('[role="status"]').textContent;

    panel.find('c-media-dropzone').dispatchEvent(new CustomEvent('filesselected', { detail: { files: [] } }));
    await settled();

    expect(panel.find('[role="status"]').textContent).not.toBe(first);
    expect(panel.find('[role="status"]').textContent.trim()).toBe('c.Media_Announce_Added');
  });

  it('shows why Salesforce made no record', async () => {
    const panel = await show();
    answer();
    create.mockRejectedValue({ status: 400, body: { message: 'x', output: { errors: [{ message: 'The file name is not allowed.' }] } } });
    await drop(panel, new File(['hello'], 'notes.txt'));

    expect(panel.find('c-upload-progress').uploads).toMatchObject([
      { state: { name: 'refused', code: 'RECORD_REFUSED', detail: 'The file name is not allowed.' } },
    ]);
    expect(world.asked).not.toContain('/uploads');
  });

  it('gives at least the number of an answer in which Salesforce says nothing', async () => {
    const panel = await show();
    answer();
    create.mockRejectedValue({ status: 403, body: {} });
    await drop(panel, new File(['hello'], 'notes.txt'));

    expect(panel.find('c-upload-progress').uploads).toMatchObject([{ state: { name: 'refused', detail: 'HTTP 403' } }]);
  });

  it('pauses and resumes all files, and warns of leaving until they have arrived', async () => {
    world.put = () => 503;
    const panel = await show();
    answer();
    const leave = (): boolean => !window.dispatchEvent(new CustomEvent('beforeunload', { cancelable: true }));
    panel.find('c-media-dropzone').dispatchEvent(new CustomEvent('filesselected', { detail: { files: [new File(['a'], 'a.txt')] } }));
    await settled(5);
    expect(leave()).toBe(true);

    panel.find('c-upload-progress').dispatchEvent(new CustomEvent('alluploadsaction', { detail: { action: 'pauseAll' } }));
    await settled(5);
    expect(panel.find('c-upload-progress').uploads).toMatchObject([{ state: { name: 'paused' } }]);
    expect(panel.find('c-upload-progress').counts).toMatchObject({ resumable: 1, cancellable: 1 });

    world.put = () => 200;
    panel.find('c-upload-progress').dispatchEvent(new CustomEvent('alluploadsaction', { detail: { action: 'resumeAll' } }));
    await settled(20);
    expect(panel.find('c-upload-progress').uploads).toMatchObject([{ state: { name: 'sent' } }]);
    expect(leave()).toBe(false);
  });

  it('shows what goes on when the user comes back to a record, and lets it be paused and cancelled', async () => {
    world.put = () => 503;
    const first = await show();
    await drop(first, new File(['hello'], 'notes.txt'));
    first.element.remove();
    await show({ recordId: '001000000000912AAA' });

    const second = await show();
    const progress = second.find('c-upload-progress');
    const [{ id, mediaId }] = progress.uploads as [{ id: string; mediaId: string }];
    expect(progress.uploads).toMatchObject([{ fileName: 'notes.txt', state: { name: 'sending' } }]);
    answer(node(mediaId, { Status__c: 'Uploading', File_Name__c: 'notes.txt' }));
    await settled();
    expect(second.count('c-unfinished-uploads')).toBe(0);

    progress.dispatchEvent(new CustomEvent('uploadaction', { detail: { id, action: 'pause' } }));
    await settled(5);
    expect(second.find('c-upload-progress').uploads).toMatchObject([{ state: { name: 'paused' } }]);
    progress.dispatchEvent(new CustomEvent('uploadaction', { detail: { id, action: 'cancel' } }));
    await settled(10);
    expect(second.count('c-upload-progress')).toBe(0);
  });

  it('goes on where the same panel shows another record in between, and is not shown there', async () => {
    world.put = () => 503;
    const panel = await show();
    await drop(panel, new File(['hello'], 'notes.txt'));

    panel.element.recordId = '001000000000914AAA';
    await settled(10);
    expect(panel.count('c-upload-progress')).toBe(0);
    panel.element.recordId = account;
    await settled(10);

    expect(panel.find('c-upload-progress').uploads).toMatchObject([{ fileName: 'notes.txt', state: { name: 'sending' } }]);
    panel.find('c-upload-progress').dispatchEvent(new CustomEvent('alluploadsaction', { detail: { action: 'cancelAll' } }));
    await settled(10);
  });

  it.each([
    ['alluploadsaction', 'cancelAll', ''],
    ['uploadaction', 'cancel', ''],
    ['uploadaction', 'pause', 'c.Media_Tree_Added'],
  ])('says no longer of a folder that it was added once all of it was taken back: %s %s', async (type, action, said) => {
    world.put = () => 503;
    const panel = await show();
    const zone = panel.find('c-media-dropzone');
    await (zone.take as (dropped: DataTransfer) => Promise<void>)(dropOf(folder('offers', fileEntry('a.txt'))));
    await settled(20);
    const found = zone.shadowRoot!.querySelector('[data-id="found"]')!;
    expect(found.textContent).toBe('c.Media_Tree_Added');
    const [{ id }] = panel.find('c-upload-progress').uploads as [{ id: string }];

    panel.find('c-upload-progress').dispatchEvent(new CustomEvent(type, { detail: { id, action } }));
    await settled(10);

    expect(found.textContent).toBe(said);
  });

  it('tells of a file that failed while its record was away, and forgets one that arrived', async () => {
    world.put = () => 400;
    const first = await show();
    first.find('c-media-dropzone').dispatchEvent(new CustomEvent('filesselected', { detail: { files: [new File(['a'], 'a.txt')] } }));
    first.element.remove();
    await settled(20);
    const second = await show();
    const [{ id, state }] = second.find('c-upload-progress').uploads as [{ id: string; state: { name: string } }];
    expect(state.name).toBe('refused');

    world.put = () => 200;
    second.find('c-upload-progress').dispatchEvent(new CustomEvent('uploadaction', { detail: { id, action: 'retry' } }));
    second.element.remove();
    await settled(20);
    const third = await show();

    expect(third.count('c-upload-progress')).toBe(0);
  });

  it('points at a file of the list, and reads further down for one that is not among those shown', async () => {
    HTMLElement.prototype.scrollIntoView = () => undefined;
    const panel = await show();
    wire.emit({ uiapi: { query: { Media__c: { totalCount: 120, edges: [{ node: node('one') }] } } } }, ofPanel, refresh);
    await drop(panel, new File(['hello'], 'notes.txt'));

    panel.find('c-upload-progress').dispatchEvent(new CustomEvent('showfile', { detail: { mediaId: 'two' } }));
    await settled();
    expect(askedFor().first).toBe(120);
    answer(node('one'), node('two'));
    await settled(2);

    expect(panel.find('c-media-list').shadowRoot?.querySelectorAll('li[data-id="two"] c-media-insights')).toHaveLength(1);
  });

  it('retries and dismisses what the list of uploads asks for', async () => {
    world.put = () => 400;
    const panel = await show();
    answer();
    await drop(panel, new File(['hello'], 'notes.txt'));
    const progress = panel.find('c-upload-progress');
    const [{ id }] = progress.uploads as [{ id: string }];

    world.put = () => 200;
    progress.dispatchEvent(new CustomEvent('uploadaction', { detail: { id, action: 'retry' } }));
    await settled(10);
    expect(panel.find('c-upload-progress').uploads).toMatchObject([{ id, state: { name: 'sent' } }]);

    progress.dispatchEvent(new CustomEvent('uploadaction', { detail: { id, action: 'dismiss' } }));
    await settled();
    expect(panel.count('c-upload-progress')).toBe(0);
  });
});
