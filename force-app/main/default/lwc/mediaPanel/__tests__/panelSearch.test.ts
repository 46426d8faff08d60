/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { answer, drop, listed, node, ofFound, ofPanel, refresh, renewWorld, show, wire } from '../../../../../test/panelWorld.ts';
import type { Mounted } from '../../../../../test/mount.ts';
import { settled } from '../../../../../test/settled.ts';

jest.mock('lightning/progressBar', () => jest.requireActual('../../../../../test/jest-mocks/lightning/progressBar/progressBar'));
jest.mock('@salesforce/user/Id', () => ({ default: '005000000000001AAA' }), { virtual: true });

const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `file${String(index)}`);
const answerOf = (totalCount: number, nodes: unknown[]): unknown => ({
  uiapi: { query: { Media__c: { totalCount, edges: nodes.map((one) => ({ node: one })) } } },
});
/** A wire result with the newest ten of thirty files. */
const cut = (): void => {
  wire.emit(
    answerOf(
      30,
      ids(10).map((id) => node(id)),
    ),
    ofPanel,
    refresh,
  );
};
const seek = async ({ find }: Mounted, text: string): Promise<void> => {
  find('c-file-search').dispatchEvent(new CustomEvent('searched', { detail: { text } }));
  await settled();
};
const names = (panel: Mounted): string[] => listed(panel).map(({ id }) => id);
/** The current variables of the name query. */
const asked = (): object[] => {
  const found: object[] = [];
  wire.emit({}, ({ variables = {} }) => {
    if (ofFound({ variables })) found.push(variables);
    return false;
  });
  return found;
};

describe('the search of c-media-panel', () => {
  beforeEach(renewWorld);

  it('is offered for ten files or more', async () => {
    const panel = await show();
    answer(...ids(9).map((id) => node(id)));
    await settled();
    expect(panel.count('c-file-search')).toBe(0);

    answer(...ids(10).map((id) => node(id)));
    await settled();
    expect(panel.count('c-file-search')).toBe(1);
    await expect(panel.element).toBeAccessible();
  });

  it('filters a complete list by name and path, without a query', async () => {
    const panel = await show();
    answer(node('offer', { Relative_Path__c: 'Globex/2026/offer.pdf' }), ...ids(10).map((id) => node(id)));
    await settled();

    await seek(panel, 'OFFER');
    expect(names(panel)).toEqual(['offer']);
    expect(panel.find('c-file-search').resultText).toBe('c.Media_Found');
    await seek(panel, 'globex/');
    expect(names(panel)).toEqual(['offer']);
    await seek(panel, 'none');

    expect(panel.count('c-media-list')).toBe(0);
    expect(panel.find('c-file-search').resultText).toBe('c.Media_Found_None');
    expect(panel.text()).not.toContain('c.Media_Empty');
    expect(asked()).toEqual([]);
    await seek(panel, '');
    expect(names(panel)).toHaveLength(11);
  });

  it('gets the focus if all files found are deleted', async () => {
    const panel = await show();
    answer(node('offer'), ...ids(10).map((id) => node(id)));
    await settled();
    await seek(panel, 'offer');
    const focus = jest.spyOn(panel.find('c-file-search').shadowRoot!.querySelector<HTMLElement>('lightning-input')!, 'focus');
    panel.find('c-media-list').shadowRoot!.querySelector('button')!.focus();

    answer(...ids(10).map((id) => node(id)));
    await settled(5);

    expect(panel.count('c-media-list')).toBe(0);
    expect(focus).toHaveBeenCalledTimes(1);
  });

  it('queries names beyond the list, shows listed files at once, and each file once', async () => {
    const panel = await show();
    cut();
    await settled();

    await seek(panel, 'file1');
    expect(names(panel)).toEqual(['file1']);
    expect(panel.find('c-file-search').resultText).toBe('c.Media_Searching');
    expect(asked()).toMatchObject([{ like: '%file1%' }]);
    wire.emit(answerOf(2, [node('file1', { Status__c: 'Processing' }), node('file12')]), ofFound);
    await settled();

    expect(listed(panel)).toMatchObject([
      { id: 'file1', status: 'Ready' },
      { id: 'file12', status: 'Ready' },
    ]);
    expect(panel.find('c-file-search').resultText).toBe('c.Media_Found');
    expect(panel.text()).not.toContain('c.Media_Shown_Files');
  });

  it('shows that there are more results than visible', async () => {
    const panel = await show();
    cut();
    await settled();
    await seek(panel, 'file');

    wire.emit(answerOf(25, [node('file20')]), ofFound);
    await settled();

    expect(panel.find('c-file-search').resultText).toBe('c.Media_Found_Many');
  });

  it('shows an error if the query fails, and retries at a click', async () => {
    const panel = await show();
    cut();
    await settled();
    await seek(panel, 'file1');
    const again = jest.fn<Promise<void>, []>().mockResolvedValue(undefined);
    wire.emitErrors([{ message: 'no' }], ofFound, again);
    await settled();
    // The list itself is still refreshed.
    cut();
    await settled();
    expect(panel.find('c-file-search').resultText).toBeUndefined();

    panel.find('c-error-panel').dispatchEvent(new CustomEvent('retry'));

    expect(again).toHaveBeenCalledTimes(1);
    wire.emit(answerOf(1, [node('file1')]), ofFound);
    await settled();
    expect(panel.count('c-error-panel')).toBe(0);
    expect(panel.find('c-file-search').resultText).toBe('c.Media_Found');
  });

  it('is cleared when files are added', async () => {
    const panel = await show();
    answer(...ids(10).map((id) => node(id)));
    await settled();
    await seek(panel, 'file1');

    await drop(panel, new File(['x'], 'x.pdf'));

    expect(panel.find('c-file-search').text).toBe('');
    expect(names(panel)).toHaveLength(10);
  });

  it('is cleared when a file is to be shown', async () => {
    const panel = await show();
    answer(...ids(10).map((id) => node(id)));
    await drop(panel, new File(['x'], 'x.pdf'));
    await seek(panel, 'file1');

    panel.find('c-upload-progress').dispatchEvent(new CustomEvent('showfile', { detail: { mediaId: 'file3' } }));
    await settled();

    expect(panel.find('c-file-search').text).toBe('');
    expect(names(panel)).toContain('file3');
  });
});
