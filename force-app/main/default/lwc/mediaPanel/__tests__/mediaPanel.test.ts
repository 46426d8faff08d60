/** @jest-environment ./force-app/test/webEnvironment.cjs */
import MediaPanel from 'c/mediaPanel';
import { graphql } from 'lightning/graphql';
import { createRecord } from 'lightning/uiRecordApi';
import { sha256 } from 'c/uploadQueue';
import { problem, type RefusalCode } from '../../../../../../aws-backend/contracts/problem.ts';
import type { UploadsRequest } from '../../../../../../aws-backend/contracts/http/uploads.ts';
import { mount, type Mounted } from '../../../../../test/mount.ts';
import { settled } from '../../../../../test/settled.ts';

jest.mock('lightning/progressBar', () => jest.requireActual('../../../../../test/jest-mocks/lightning/progressBar/progressBar'));
jest.mock('@salesforce/user/Id', () => ({ default: '005000000000001AAA' }), { virtual: true });

interface TestAdapter {
  emit(value: unknown, filter?: typeof ofPanel, refresh?: () => Promise<void>): void;
  emitErrors(errors: unknown[], filter?: typeof ofPanel, refresh?: () => Promise<void>): void;
}

const wire = graphql as unknown as TestAdapter;
const create = createRecord as unknown as jest.Mock<Promise<{ id: string }>, [{ apiName: string; fields: Record<string, unknown> }]>;
const me = '005000000000001AAA';
const account = '001000000000001AAA';
const allowed = { canUpload: true, canDelete: false, canViewUnredacted: false, sharedCount: 0 };

const node = (id: string, change: Record<string, unknown> = {}): unknown => {
  const fields = {
    File_Name__c: `${id}.pdf`,
    Content_Type__c: 'application/pdf',
    Size_Bytes__c: 5,
    Status__c: 'Ready',
    Status_Code__c: null,
    Status_Reason__c: null,
    Page_Count__c: 1,
    CreatedDate: new Date().toISOString(),
    CreatedById: me,
    ...change,
  };
  return { Id: id, ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }])) };
};

const refresh = jest.fn<Promise<void>, []>();
/** The panel's own query, not those of the files opened in it or of what broke off. */
const ofPanel = ({ variables = {} }: { variables?: object }): boolean => 'first' in variables;
const ofUnfinished = ({ variables = {} }: { variables?: object }): boolean => 'userId' in variables;
/** What the panel asks for at present. */
const askedFor = (): { parentId: string; first: number } => {
  const found: object[] = [];
  const note: typeof ofPanel = (config) => {
    if (ofPanel(config)) found.push(config.variables ?? {});
    return false;
  };
  wire.emit({}, note);
  return found[0] as never;
};
const connection = (nodes: unknown[]): object => ({
  uiapi: { query: { Media__c: { totalCount: nodes.length, edges: nodes.map((one) => ({ node: one })) } } },
});
const answer = (...nodes: unknown[]): void => {
  wire.emit(connection(nodes), ofPanel, refresh);
};
/** The query of what the list does not show. */
const ofEarlier = ({ variables = {} }: { variables?: object }): boolean => Object.keys(variables).join() === 'parentId';
const refreshUnfinished = jest.fn<Promise<void>, []>();
const answerUnfinished = (...nodes: unknown[]): void => {
  wire.emit(connection(nodes), ofUnfinished, refreshUnfinished);
};

/** How the broker and the storage answer in one test. */
const world: { access: () => Response; put: () => number; asked: string[] } = { access: () => new Response(), put: () => 200, asked: [] };

const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status });
const refuse = (code: RefusalCode) => (): Response => json(problem(code), problem(code).status);

const broker = async (url: string, { body }: RequestInit): Promise<Response> => {
  const { pathname, search } = new URL(url);
  world.asked.push(pathname + search);
  if (pathname === '/token') return json({ accessToken: 'token', tokenType: 'DPoP', expiresInSeconds: 900 });
  if (pathname === '/access') return world.access();
  if (pathname.endsWith('/parts')) return json({ storedBytes: 3, storedParts: [] });
  if (/^\/uploads\/./.test(pathname)) return json({ mediaId: pathname.split('/')[2], isRecordDeleted: true });
  if (pathname.endsWith('/reading')) return world.access();
  if (pathname.endsWith('/content')) return json({ url: 'https://s3.example/text', fileName: 'a.txt', expiresAt: '2026-01-01T00:00:00Z' });
  const { files } = JSON.parse(body as string) as UploadsRequest;
  const expiresAt = new Date(Date.now() + 900_000).toISOString();
  return json({
    uploads: files.map(({ mediaId }) => ({ mediaId, method: 'PUT', url: `https://s3.example/${mediaId}`, headers: {}, expiresAt })),
  });
};

/** The browser's own request, as far as the panel uses it. */
class FakeRequest extends EventTarget {
  upload = new EventTarget();
  responseText = '';
  get status(): number {
    return world.put();
  }
  open(): void {}
  setRequestHeader(): void {}
  getAllResponseHeaders(): string {
    return '';
  }
  abort(): void {}
  send(): void {
    queueMicrotask(() => this.dispatchEvent(new CustomEvent('loadend')));
  }
}

const show = async (properties: object = {}): Promise<Mounted> => {
  const mounted = mount('c-media-panel', MediaPanel, {
    recordId: account,
    objectApiName: 'Account',
    brokerUrl: 'https://broker.example/',
    ...properties,
  });
  await settled(10);
  return mounted;
};

const drop = async ({ find }: Mounted, ...files: File[]): Promise<void> => {
  find('c-media-dropzone').dispatchEvent(new CustomEvent('filesselected', { detail: { files } }));
  await settled(20);
};

const listed = ({ find }: Mounted): { id: string; status: string; isUnfinished: boolean }[] => find('c-media-list').files as never;

describe('c-media-panel', () => {
  beforeEach(() => {
    Object.assign(world, { access: () => json(allowed), put: () => 200, asked: [] });
    let made = 0;
    create.mockImplementation(async ({ apiName }) => ({ id: `${apiName}-${String((made += 1))}` }));
    refresh.mockResolvedValue(undefined);
    refreshUnfinished.mockResolvedValue(undefined);
    Object.assign(globalThis, { fetch: broker, XMLHttpRequest: FakeRequest });
  });

  it('asks for the files of its record in one query', async () => {
    await show();

    expect(askedFor()).toEqual({ parentId: account, first: 50 });
  });

  it('offers to add files to those who may, and says that there are none yet', async () => {
    const panel = await show();
    answer();
    await settled();

    expect(panel.count('c-media-dropzone')).toBe(1);
    expect(panel.find('c-state-note').heading).toBe('c.Media_Empty');
    await expect(panel.element).toBeAccessible();
  });

  it('registers its key with Salesforce once for all panels of a page', async () => {
    const url = 'https://another-broker.example';
    await show({ brokerUrl: url });
    await show({ brokerUrl: url, recordId: '001000000000002AAA' });

    const sessions = create.mock.calls.filter(([{ apiName }]) => apiName === 'Media_Session__c');
    expect(sessions).toHaveLength(1);
    expect(sessions[0]![0].fields.Key_Thumbprint__c).toMatch(/^[\w-]{43}$/);
  });

  it('tells those who may only read that they may only read', async () => {
    world.access = () => json({ ...allowed, canUpload: false });
    const panel = await show();
    answer(node('one'));
    await settled();

    expect(panel.count('c-media-dropzone')).toBe(0);
    expect(panel.find('c-state-note')).toMatchObject({ heading: 'c.Media_Read_Only', compact: true });
    expect(listed(panel)).toHaveLength(1);
    await expect(panel.element).toBeAccessible();
  });

  it('shows nothing to those without access', async () => {
    world.access = refuse('NO_VIEW_ACCESS');
    const panel = await show();
    answer(node('one'));
    await settled();

    expect(panel.find('c-state-note').heading).toBe('c.Media_No_Access');
    expect(panel.count('c-media-dropzone, c-media-list, c-error-panel')).toBe(0);
    await expect(panel.element).toBeAccessible();
  });

  it('says who to ask where the permission set is missing', async () => {
    create.mockRejectedValue({ status: 403, body: { message: 'You do not have access' } });
    const panel = await show({ brokerUrl: 'https://no-session.example' });

    expect(panel.find('c-state-note').heading).toBe('c.Media_No_Permission');
  });

  it('says that the broker is not set up, without asking anybody', async () => {
    const panel = await show({ brokerUrl: undefined });

    expect(panel.find('c-error-panel')).toMatchObject({ message: 'c.Media_Client_BROKER_NOT_CONFIGURED', retryable: false });
    expect(world.asked).toEqual([]);
    await expect(panel.element).toBeAccessible();
  });

  it('shows the files also while the broker is away, and tries again when told to', async () => {
    world.access = refuse('SALESFORCE_UNAVAILABLE');
    const panel = await show();
    answer(node('one'));
    await settled();
    expect(panel.find('c-error-panel')).toMatchObject({ message: 'c.Media_Refusal_SALESFORCE_UNAVAILABLE', retryable: true });
    expect(listed(panel)).toHaveLength(1);

    world.access = () => json(allowed);
    panel.find('c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settled(10);

    expect(panel.count('c-error-panel')).toBe(0);
    expect(panel.count('c-media-dropzone')).toBe(1);
  });

  it('reads the list again where files have just been shared with the user', async () => {
    world.access = () => json({ ...allowed, sharedCount: 2 });
    answer();
    const panel = await show();
    answer();
    panel.element.recordId = '001000000000009AAA';
    await settled(10);

    expect(refresh).toHaveBeenCalled();
  });

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

  it('takes up the record of a broken upload when the same file is dropped again', async () => {
    const panel = await show();
    answer(node('new', { File_Name__c: 'notes.txt', Status__c: 'Ready' }));
    answerUnfinished(node('broken', { File_Name__c: 'notes.txt', Status__c: 'Uploading', CreatedDate: '2026-11-01T00:00:00Z' }));
    await settled();
    expect(panel.find('c-unfinished-uploads').files).toMatchObject([{ id: 'broken' }]);
    expect(listed(panel)).toMatchObject([{ id: 'new' }]);

    await drop(panel, new File(['hello'], 'notes.txt'));

    expect(panel.find('c-upload-progress').uploads).toMatchObject([{ mediaId: 'broken', state: { name: 'sent' } }]);
    expect(panel.count('c-unfinished-uploads')).toBe(0);
    expect(create.mock.calls.filter(([{ apiName }]) => apiName === 'Media__c')).toEqual([]);
  });

  it('says how much is stored of an upload that broke off, and removes it when told to', async () => {
    const panel = await show();
    answer();
    answerUnfinished(node('broken', { Status__c: 'Uploading' }));
    await settled(10);
    expect(world.asked).toContain(`/uploads/broken/parts?parentId=${account}`);
    expect(panel.find('c-unfinished-uploads').files).toMatchObject([{ id: 'broken', storedBytes: 3 }]);
    await expect(panel.element).toBeAccessible();

    panel.find('c-unfinished-uploads').dispatchEvent(new CustomEvent('removeupload', { detail: { mediaId: 'broken' } }));
    await settled(10);

    expect(world.asked).toContain(`/uploads/broken?parentId=${account}`);
    expect(panel.count('c-unfinished-uploads')).toBe(0);
    expect(refreshUnfinished).toHaveBeenCalled();
  });

  it('does not ask what broke off where nobody may do anything about it', async () => {
    world.access = () => json({ ...allowed, canUpload: false });
    const panel = await show();
    answerUnfinished(node('broken', { Status__c: 'Uploading' }));
    await settled();

    expect(panel.count('c-unfinished-uploads')).toBe(0);
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

  it('opens a download that the broker grants, beside the page', async () => {
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
    click.mockRestore();
  });

  it('stops the reading of a file and asks how it stands, or says why it could not', async () => {
    const panel = await show();
    answer(node('one', { Status__c: 'Processing' }));
    await settled();
    expect(panel.find('c-media-list').canStopReading).toBe(true);
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
    expect(panel.find('c-error-panel').message).toBe('c.Media_Refusal_READING_ENDED');
  });

  it('says why a download is refused', async () => {
    const panel = await show();
    answer(node('one'));
    await settled();
    Object.assign(globalThis, { fetch: async () => refuse('NO_UNREDACTED_ACCESS')() });

    panel.find('c-media-list').dispatchEvent(new CustomEvent('contentrequest', { detail: { mediaId: 'one', variant: 'original' } }));
    await settled(5);

    expect(panel.find('c-error-panel').message).toBe('c.Media_Refusal_NO_UNREDACTED_ACCESS');
  });

  it('says that the list could not be read, keeps what it has, and reads again', async () => {
    const panel = await show();
    answer(node('one'));
    wire.emitErrors([{ message: 'no' }], ofPanel, refresh);
    await settled();

    expect(panel.find('c-error-panel').message).toBe('c.Media_Files_Not_Loaded');
    expect(listed(panel)).toHaveLength(1);
    refresh.mockClear();
    panel.find('c-error-panel').dispatchEvent(new CustomEvent('retry'));
    expect(refresh).toHaveBeenCalledTimes(1);
    await expect(panel.element).toBeAccessible();
  });

  it('offers more files where there are more', async () => {
    const panel = await show();
    wire.emit({ uiapi: { query: { Media__c: { totalCount: 120, edges: [{ node: node('one') }] } } } }, ofPanel, refresh);
    await settled();

    panel.find('button.more').click();
    await settled();

    expect(askedFor().first).toBe(100);
  });

  it('tells Salesforce how many files it takes in all where it asks for more than 200, and asks for no more than 2,000', async () => {
    const panel = await show();
    wire.emit({ uiapi: { query: { Media__c: { totalCount: 3000, edges: [{ node: node('one') }] } } } }, ofPanel, refresh);
    await settled();
    const more = async (times: number): Promise<void> => {
      if (times === 0) return;
      panel.find('button.more').click();
      await settled();
      await more(times - 1);
    };

    await more(3);
    expect(askedFor()).toEqual({ parentId: account, first: 200 });
    await more(1);
    expect(askedFor()).toEqual({ parentId: account, first: 250, upperBound: 2000 });
    await more(35);
    expect(askedFor()).toEqual({ parentId: account, first: 2000, upperBound: 2000 });
    expect(panel.count('button.more')).toBe(0);
  });

  it('offers a file as a duplicate also of one that the list does not show', async () => {
    const panel = await show();
    wire.emit({ uiapi: { query: { Media__c: { totalCount: 120, edges: [{ node: node('one') }] } } } }, ofPanel, refresh);
    await settled();
    const content = await sha256(new Blob(['hello']));
    const renewed = jest.fn(async () => undefined);
    wire.emit(connection([node('old', { Relative_Path__c: null, Checksum__c: content })]), ofEarlier, renewed);
    await drop(panel, new File(['hello'], 'notes.txt'));

    expect(panel.find('c-upload-progress').uploads).toMatchObject([{ state: { name: 'duplicate', mediaId: 'old' } }]);
    expect(renewed).toHaveBeenCalledTimes(1);
  });

  it('does not offer a file as a duplicate of one that was sent from here and deleted since, and shows that one no more', async () => {
    const panel = await show();
    await drop(panel, new File(['hello'], 'notes.txt'));
    const [{ mediaId }] = panel.find('c-upload-progress').uploads as [{ mediaId: string }];
    answer(node(mediaId, { Checksum__c: await sha256(new Blob(['hello'])) }));
    await settled();
    answer();
    await settled();
    expect(panel.count('c-upload-progress')).toBe(0);

    await drop(panel, new File(['hello'], 'again.txt'));

    expect(panel.find('c-upload-progress').uploads).toMatchObject([{ fileName: 'again.txt', state: { name: 'sent' } }]);
  });

  it('asks for no other files where the list shows them all', async () => {
    await show();
    answer(node('one'));
    await settled();
    const asked: object[] = [];
    const note: typeof ofEarlier = (config) => {
      if (ofEarlier(config)) asked.push(config);
      return false;
    };
    wire.emit({}, note);

    expect(asked).toEqual([]);
  });

  it('begins anew on another record', async () => {
    const panel = await show();
    answer(node('one'));
    await settled();

    world.access = () => json({ ...allowed, canUpload: false });
    panel.element.recordId = '001000000000002AAA';
    await settled(10);

    expect(askedFor().parentId).toBe('001000000000002AAA');
    expect(panel.count('c-media-dropzone, c-media-list')).toBe(0);
  });

  it('gives the original to those only whom the broker allows it', async () => {
    world.access = () => json({ ...allowed, canViewUnredacted: true });
    const panel = await show();
    answer(node('one'));
    await settled();

    expect(panel.find('c-media-list').canViewUnredacted).toBe(true);
  });
});
