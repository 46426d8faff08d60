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

  it('create a record, get a grant, send the file and refresh the list', async () => {
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

  it('are shown as progress until the list shows the file in Processing', async () => {
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

  it('announce a file’s new status', async () => {
    const panel = await show();
    answer(node('one', { Status__c: 'Processing' }));
    await settled();

    answer(node('one'));
    await settled();

    expect(panel.find('[role="status"]').textContent).toBe('c.Media_Announce_Status');
  });

  it('open the first file sent when it is ready, and no other', async () => {
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

  it('repeat an announcement that is the same as before', async () => {
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

  it('show why Salesforce refused the record', async () => {
    const panel = await show();
    answer();
    create.mockRejectedValue({ status: 400, body: { message: 'x', output: { errors: [{ message: 'The file name is not allowed.' }] } } });
    await drop(panel, new File(['hello'], 'notes.txt'));

    expect(panel.find('c-upload-progress').uploads).toMatchObject([
      { state: { name: 'refused', code: 'RECORD_REFUSED', detail: 'The file name is not allowed.' } },
    ]);
    expect(world.asked).not.toContain('/uploads');
  });

  it('show at least the HTTP status if Salesforce gives no reason', async () => {
    const panel = await show();
    answer();
    create.mockRejectedValue({ status: 403, body: {} });
    await drop(panel, new File(['hello'], 'notes.txt'));

    expect(panel.find('c-upload-progress').uploads).toMatchObject([{ state: { name: 'refused', detail: 'HTTP 403' } }]);
  });

  it('are paused and resumed together, with a warning on leaving until they have arrived', async () => {
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

  it('are shown when the user returns to the record, and can be paused and cancelled', async () => {
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

  it('continue while the panel shows another record, and are not shown there', async () => {
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
  ])('remove the note on an added folder once all its files are cancelled: %s %s', async (type, action, said) => {
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

  it('show a file that failed while the user was away, but not one that arrived', async () => {
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

  it('show a listed file on request, and load more files to find it', async () => {
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

  it('are retried and dismissed on request', async () => {
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
