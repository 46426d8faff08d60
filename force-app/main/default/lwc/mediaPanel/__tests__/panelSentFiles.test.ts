/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { sha256 } from 'c/uploadQueue';
import { answer, drop, listed, node, ofPanel, refresh, renewWorld, show, wire, world } from '../../../../../test/panelWorld.ts';
import { settled } from '../../../../../test/settled.ts';

jest.mock('lightning/progressBar', () => jest.requireActual('../../../../../test/jest-mocks/lightning/progressBar/progressBar'));
jest.mock('@salesforce/user/Id', () => ({ default: '005000000000001AAA' }), { virtual: true });

describe('after a file is sent, c-media-panel', () => {
  beforeEach(renewWorld);

  it('refreshes until the file has arrived, however old its record is', async () => {
    const timers = jest.spyOn(globalThis, 'setTimeout');
    const panel = await show();
    answer();
    await drop(panel, new File(['hello'], 'notes.txt'));
    const [{ mediaId }] = panel.find('c-upload-progress').uploads as [{ mediaId: string }];
    timers.mockClear();

    answer(node(mediaId, { Status__c: 'Uploading', CreatedDate: '2026-11-01T00:00:00Z' }));
    const [ask] = timers.mock.calls.map(([work]) => work);
    refresh.mockClear();
    (ask as () => void)();

    expect(refresh).toHaveBeenCalledTimes(1);
    timers.mockRestore();
  });

  it('drops its upload when newer files have pushed it off the list', async () => {
    const panel = await show();
    answer();
    await drop(panel, new File(['hello'], 'notes.txt'), new File(['hi'], 'other.txt'));
    const [one, other] = panel.find('c-upload-progress').uploads as [{ mediaId: string }, { mediaId: string }];

    const edges = [{ node: node('newer') }, { node: node(other.mediaId, { Status__c: 'Uploading' }) }];
    wire.emit({ uiapi: { query: { Media__c: { totalCount: 3, edges } } } }, ofPanel, refresh);
    await settled();
    expect(panel.find('c-upload-progress').uploads).toMatchObject([{ mediaId: other.mediaId }]);

    // The newer files were deleted: it is in the list again.
    answer(node(one.mediaId), node(other.mediaId));
    await settled();
    expect(panel.count('c-upload-progress')).toBe(0);
    expect(listed(panel)).toHaveLength(2);
  });

  it('shows that the file was removed if later lists lack it, and accepts it again as new', async () => {
    let now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now);
    const timers = jest.spyOn(globalThis, 'setTimeout');
    const panel = await show();
    answer();
    await drop(panel, new File(['hello'], 'notes.txt'), new File(['hi'], 'other.txt'));
    const [, other] = panel.find('c-upload-progress').uploads as [unknown, { mediaId: string }];
    timers.mockClear();
    // The result may be older than the file, so that the list is refreshed.
    answer(node(other.mediaId));
    await settled();
    expect(panel.find('c-upload-progress').uploads).toMatchObject([{ state: { name: 'sent' } }]);
    expect(Math.max(...timers.mock.calls.map(([, milliseconds = 0]) => milliseconds))).toBeGreaterThanOrEqual(1_000);
    timers.mockRestore();

    // The wire does not emit an unchanged result.
    answer(node(other.mediaId));
    now += 15_000;
    window.dispatchEvent(new CustomEvent('online'));
    await settled(10);
    expect(panel.find('c-upload-progress').uploads).toMatchObject([{ fileName: 'notes.txt', state: { code: 'FILE_REMOVED' } }]);
    expect(panel.find('c-upload-progress').totals).toMatchObject({ sentCount: 1, wrongCount: 1 });

    await drop(panel, new File(['hello'], 'notes.txt'));
    expect(panel.find('c-upload-progress').uploads).toMatchObject([{ state: { name: 'sent' } }]);
    clock.mockRestore();
  });

  it('shows nothing about a file that was listed and then deleted', async () => {
    let now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now);
    const panel = await show();
    answer();
    await drop(panel, new File(['hello'], 'notes.txt'));
    const [{ mediaId }] = panel.find('c-upload-progress').uploads as [{ mediaId: string }];
    answer(node(mediaId, { Checksum__c: 'abc=' }));
    await settled();

    answer();
    now += 15_000;
    answer();
    await settled();

    expect(panel.count('c-upload-progress')).toBe(0);
    clock.mockRestore();
  });

  it('refreshes an old list before it sends a file, and asks about a duplicate added since', async () => {
    const panel = await show();
    answer();
    const checksum = await sha256(new Blob(['hello']));
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    refresh.mockImplementationOnce(async () => {
      later.mockRestore();
      answer(node('theirs', { Checksum__c: checksum }));
    });
    await drop(panel, new File(['hello'], 'notes.txt'));

    expect(panel.find('c-upload-progress').uploads).toMatchObject([{ state: { name: 'duplicate', mediaId: 'theirs' } }]);
    expect(world.asked).not.toContain('/uploads');
  });
});
