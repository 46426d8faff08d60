/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { sha256 } from 'c/uploadQueue';
import {
  account,
  answer,
  askedFor,
  connection,
  drop,
  listed,
  node,
  ofEarlier,
  ofPanel,
  refresh,
  renewWorld,
  show,
  wire,
} from '../../../../../test/panelWorld.ts';
import { settled } from '../../../../../test/settled.ts';

jest.mock('lightning/progressBar', () => jest.requireActual('../../../../../test/jest-mocks/lightning/progressBar/progressBar'));
jest.mock('@salesforce/user/Id', () => ({ default: '005000000000001AAA' }), { virtual: true });

/** A wire result with some of three files. */
const answerOf = (...ids: string[]): unknown => {
  const edges = ids.map((id) => ({ node: node(id) }));
  return { uiapi: { query: { Media__c: { totalCount: 3, edges } } } };
};

describe('the lists of c-media-panel', () => {
  beforeEach(renewWorld);

  it('show an error if the files can’t be loaded at first', async () => {
    const panel = await show();
    wire.emitErrors([{ message: 'no' }], ofPanel, refresh);
    await settled();

    expect(panel.find('c-error-panel').message).toBe('c.Media_Files_Not_Loaded');
  });

  it('keep their files and show an error if a refresh fails, and retry at a click', async () => {
    const panel = await show();
    answer(node('one'));
    wire.emitErrors([{ message: 'no' }], ofPanel, refresh);
    await settled();

    expect(panel.find('c-error-panel').message).toBe('c.Media_Files_Not_Refreshed');
    expect(listed(panel)).toHaveLength(1);
    refresh.mockClear();
    panel.find('c-error-panel').dispatchEvent(new CustomEvent('retry'));
    expect(refresh).toHaveBeenCalledTimes(1);
    await expect(panel.element).toBeAccessible();
  });

  it('show and announce a retry, and its failure', async () => {
    const panel = await show();
    answer(node('one'));
    wire.emitErrors([{ message: 'no' }], ofPanel, refresh);
    await settled();
    let fail = (): void => undefined;
    refresh.mockImplementationOnce(() => new Promise((_, reject) => (fail = () => reject(new Error('no')))));

    panel.find('c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settled();
    expect(panel.count('lightning-spinner')).toBe(1);
    expect(panel.find('[role="status"]').textContent).toBe('c.Media_Loading');
    fail();
    await settled(5);

    expect(panel.count('lightning-spinner')).toBe(0);
    expect(panel.find('[role="status"]').textContent).toBe('c.Media_Files_Not_Refreshed');
  });

  it('offer to load more files if there are more', async () => {
    const panel = await show();
    wire.emit({ uiapi: { query: { Media__c: { totalCount: 120, edges: [{ node: node('one') }] } } } }, ofPanel, refresh);
    await settled();

    panel.find('button.more').click();
    await settled();

    expect(askedFor().first).toBe(100);
  });

  it('show how many files are visible, and focus the first new one after loading more', async () => {
    const panel = await show();
    wire.emit(answerOf('one'), ofPanel, refresh);
    await settled();
    expect(panel.text()).toContain('c.Media_Shown_Files');
    panel.find('button.more').focus();
    panel.find('button.more').click();

    wire.emit(answerOf('one', 'two', 'three'), ofPanel, refresh);
    await settled();

    expect(panel.text()).not.toContain('c.Media_Shown_Files');
    expect(panel.find('c-media-list').shadowRoot?.activeElement?.getAttribute('data-id')).toBe('two');
    await expect(panel.element).toBeAccessible();
  });

  it('show that more files are loading without refreshing the shorter list, and show errors below', async () => {
    const panel = await show();
    const fifty = Array.from({ length: 50 }, (_, index) => node(`old-${String(index)}`, { Status__c: 'Processing' }));
    const ofAll = (nodes: unknown[]): unknown => ({
      uiapi: { query: { Media__c: { totalCount: 120, edges: nodes.map((one) => ({ node: one })) } } },
    });
    wire.emit(ofAll(fifty), ofPanel, refresh);
    await settled();
    expect(panel.text()).not.toContain('c.Media_Loading');
    refresh.mockClear();

    panel.find('button.more').click();
    document.dispatchEvent(new CustomEvent('visibilitychange'));
    await settled();
    expect(panel.text()).toMatch(/c\.Media_Shown_Files\s+· c\.Media_Loading…/);
    expect(panel.find('[role="status"]').textContent).toBe('c.Media_Loading');
    expect(refresh).not.toHaveBeenCalled();

    wire.emitErrors([{ message: 'no' }], ofPanel, refresh);
    await settled();
    expect(panel.text()).not.toContain('c.Media_Loading…');
    const list = panel.find('c-media-list');
    expect(list.compareDocumentPosition(panel.find('c-error-panel'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    panel.find('c-error-panel').dispatchEvent(new CustomEvent('retry'));
    expect(refresh).toHaveBeenCalledTimes(1);

    wire.emit(ofAll([...fifty, ...Array.from({ length: 50 }, (_, index) => node(`older-${String(index)}`))]), ofPanel, refresh);
    await settled();
    expect(panel.count('c-error-panel')).toBe(0);
  });

  it('leave the focus to a user who moved it while more files loaded', async () => {
    const panel = await show();
    wire.emit(answerOf('one'), ofPanel, refresh);
    await settled();
    panel.find('button.more').click();
    panel.find('c-media-dropzone').focus();

    wire.emit(answerOf('one', 'two', 'three'), ofPanel, refresh);
    await settled();

    expect(panel.element.shadowRoot?.activeElement).toBe(panel.find('c-media-dropzone'));
  });

  it('pass an upper bound to Salesforce beyond 200 files, and load 2,000 at most', async () => {
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

  it('find duplicates among files that are not visible', async () => {
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

  it.each([
    ['newest 2,000, by its size', 3000, true],
    ['ones that were read so far', 120, false],
  ])('search for duplicates beyond the %s', async (_, totalCount, hasEarlier) => {
    const panel = await show();
    wire.emit({ uiapi: { query: { Media__c: { totalCount, edges: [{ node: node('one') }] } } } }, ofPanel, refresh);
    await settled();
    if (hasEarlier) wire.emit(connection([node('old', { Relative_Path__c: null, Checksum__c: 'of another' })]), ofEarlier);
    await drop(panel, new File(['hello'], 'notes.txt'), new File(['long ago'], 'other.txt'));
    const content = await sha256(new Blob(['hello']));
    const asked: unknown[] = [];
    const ofSizes = ({ variables = {} }: { variables?: { sizes?: number[] } }): boolean => {
      asked.push(...(variables.sizes ?? []));
      return 'sizes' in variables;
    };
    const answerSizes = async (): Promise<void> => {
      wire.emit(connection([node('oldest', { Checksum__c: content }), node('other', { Size_Bytes__c: 8, Checksum__c: content })]), ofSizes);
      await settled(20);
    };
    await answerSizes(); // The files are hashed one after the other, and each is then queried.
    await answerSizes();

    expect(new Set(asked)).toEqual(new Set([5, 8]));
    // The other file is sent, and shown here until the list is refreshed.
    const uploads = panel.find('c-upload-progress').uploads as { state: { name: string } }[];
    expect(uploads.filter(({ state }) => state.name !== 'sent')).toMatchObject([
      { fileName: 'notes.txt', state: { name: 'duplicate', mediaId: 'oldest' } },
    ]);
  });

  it('forget a file that was sent and then deleted, also as a duplicate', async () => {
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

  it('make no query for earlier files if all are visible', async () => {
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
});
