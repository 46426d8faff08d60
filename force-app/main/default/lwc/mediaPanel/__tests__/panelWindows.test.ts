/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { heard, say } from '../../../../../test/otherWindow.ts';
import { account, answer, drop, node, refresh, renewWorld, show } from '../../../../../test/panelWorld.ts';
import { settled } from '../../../../../test/settled.ts';

jest.mock('lightning/progressBar', () => jest.requireActual('../../../../../test/jest-mocks/lightning/progressBar/progressBar'));
jest.mock('@salesforce/user/Id', () => ({ default: '005000000000001AAA' }), { virtual: true });

const told = (): unknown[] => heard.filter((said) => (said as { changed?: string }).changed !== undefined);

describe('c-media-panel with another window of the browser', () => {
  beforeEach(() => {
    renewWorld();
    heard.length = 0;
    refresh.mockClear();
  });

  it('refreshes the list when the other window changes files of its record', async () => {
    const panel = await show();
    answer(node('one'));
    await settled();

    say({ changed: '001000000000009AAA' });
    expect(refresh).not.toHaveBeenCalled();
    say({ changed: account });
    expect(refresh).toHaveBeenCalledTimes(1);

    panel.element.remove();
    say({ changed: account });
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('notifies the other window of sent files', async () => {
    const panel = await show();
    answer();
    await drop(panel, new File(['hello'], 'notes.txt'));

    expect(told()).toEqual([{ changed: account }]);
  });

  it('notifies the other window of a deleted file', async () => {
    const panel = await show();
    answer(node('one'));
    await settled();

    panel.find('c-media-list').dispatchEvent(new CustomEvent('deletefile', { detail: { mediaId: 'one' } }));
    await settled(20);

    expect(told()).toEqual([{ changed: account }]);
  });
});
