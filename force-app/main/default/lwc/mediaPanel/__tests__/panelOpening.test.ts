/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { allowed, answer, drop, json, listed, node, refresh, refuse, renewWorld, show, world } from '../../../../../test/panelWorld.ts';
import { settled } from '../../../../../test/settled.ts';
import { opening } from '../opening.ts';
import { unopened, type PanelState } from '../panelState.ts';

jest.mock('lightning/progressBar', () => jest.requireActual('../../../../../test/jest-mocks/lightning/progressBar/progressBar'));
jest.mock('@salesforce/user/Id', () => ({ default: '005000000000001AAA' }), { virtual: true });

const open: PanelState = { ...unopened, name: 'open' };
const away = Object.assign(new Error('away'), { code: 'BROKER_UNREACHABLE' });

/** Attempts with the given outcomes in order, and the pauses between them. */
const attempts = (...ends: (PanelState | Error)[]) => {
  const entered: string[] = [];
  const pauses: number[] = [];
  let resume: (() => void) | undefined;
  const { begin, giveUp } = opening({
    open: async () => {
      const end = ends.shift();
      if (end instanceof Error) throw end;
      return end!;
    },
    enter: ({ name }) => entered.push(name),
    schedule: (work, milliseconds) => {
      resume = work;
      return pauses.push(milliseconds);
    },
    unschedule: () => (resume = undefined),
  });
  const pass = async (): Promise<void> => {
    resume?.();
    await settled();
  };
  return { begin, giveUp, entered, pauses, pass };
};

describe('opening', () => {
  it('retries twice if the broker is unreachable, and then stops', async () => {
    const { begin, entered, pauses, pass } = attempts(away, away, away);
    begin();
    await settled();
    await pass();
    await pass();

    expect([entered, pauses]).toEqual([
      ['failed', 'failed', 'failed'],
      [3_000, 15_000],
    ]);
  });

  it('stops retrying after a success or giveUp()', async () => {
    const { begin, giveUp, entered, pauses, pass } = attempts(away, open, away, open);
    begin();
    await settled();
    await pass();
    expect([entered, pauses]).toEqual([['failed', 'open'], [3_000]]);

    begin();
    await settled();
    giveUp();
    await pass();
    expect(entered).toEqual(['failed', 'open', 'failed']);
  });

  it('reopens after 15 minutes, and stays open if the broker is unreachable', async () => {
    let time = 0;
    const entered: string[] = [];
    const ends: (PanelState | Error)[] = [open, away, { ...open, name: 'closed' }];
    const end = async (): Promise<PanelState> => {
      const next = ends.shift()!;
      if (next instanceof Error) throw next;
      return next;
    };
    const { begin, renew } = opening({ open: end, enter: ({ name }) => entered.push(name), now: () => time });
    const after = async (minutes: number): Promise<number> => {
      time += minutes * 60_000;
      renew();
      await settled();
      return ends.length;
    };
    begin();
    await settled();

    expect([await after(14), await after(1), await after(14), await after(1)]).toEqual([2, 1, 1, 0]);
    expect(entered).toEqual(['open', 'closed']);
  });

  it('uses only the latest attempt, even if an earlier one ends later', async () => {
    const ends: ((state: PanelState) => void)[] = [];
    const entered: PanelState[] = [];
    const { begin } = opening({ open: () => new Promise((resolve) => ends.push(resolve)), enter: (state) => entered.push(state) });
    begin();
    begin();
    ends[1]!(open);
    await settled();
    ends[0]!({ ...unopened, name: 'failed' });
    await settled();

    expect(entered).toEqual([open]);
  });
});

describe('c-media-panel after it failed to open', () => {
  beforeEach(renewWorld);

  it.each<[string, () => void]>([
    ['when the network is back', () => window.dispatchEvent(new CustomEvent('online'))],
    ['when the user returns to the tab', () => document.dispatchEvent(new CustomEvent('visibilitychange'))],
    ['when the user returns to the window', () => window.dispatchEvent(new CustomEvent('focus'))],
  ])('opens by itself %s, and refreshes its list', async (_when, comeBack) => {
    world.access = () => json({}, 503);
    const panel = await show();
    answer(node('one'));
    await settled();
    expect(panel.count('c-error-panel')).toBe(1);
    expect(panel.count('c-media-dropzone')).toBe(0);

    world.access = () => json(allowed);
    comeBack();
    await settled(10);

    expect(panel.count('c-error-panel')).toBe(0);
    expect(panel.count('c-media-dropzone')).toBe(1);
    expect(listed(panel)).toHaveLength(1);
    expect(refresh).toHaveBeenCalled();
  });

  it('shows files that were added while the user was away', async () => {
    const now = jest.spyOn(Date, 'now');
    const panel = await show();
    answer(node('one'));
    await settled();
    refresh.mockClear();
    now.mockReturnValue(Date.now() + 16 * 60_000);

    world.access = () => json({ ...allowed, sharedCount: 1 });
    document.dispatchEvent(new CustomEvent('visibilitychange'));
    await settled(10);

    expect(world.asked.filter((path) => path === '/access')).toHaveLength(2);
    // Once when the page becomes visible, and once after files were shared.
    expect(refresh).toHaveBeenCalledTimes(2);
    expect(listed(panel)).toHaveLength(1);
    now.mockRestore();
  });

  it('removes the drop zone once the user has lost all access', async () => {
    const panel = await show();
    answer();
    await settled();
    world.refusal = () => 'NO_VIEW_ACCESS';
    world.access = refuse('NO_VIEW_ACCESS');

    await drop(panel, new File(['hello'], 'notes.txt'));
    await settled(10);

    expect(panel.find('c-state-note').heading).toBe('c.Media_No_Access');
    expect(panel.count('c-media-dropzone')).toBe(0);
  });

  it('removes the drop zone once the user has lost edit access', async () => {
    const panel = await show();
    answer(node('one'));
    world.refusal = () => 'NO_EDIT_ACCESS';
    world.access = () => json({ ...allowed, canUpload: false, canDelete: false });

    await drop(panel, new File(['hello'], 'notes.txt'), new File(['hello you'], 'more.txt'));
    await settled(10);

    expect(panel.find('c-state-note').heading).toBe('c.Media_Read_Only');
    expect(panel.count('c-media-dropzone')).toBe(0);
    expect(panel.find('c-upload-progress').uploads).toMatchObject([{ state: { name: 'refused' } }, { state: { name: 'refused' } }]);
    expect(world.asked.filter((path) => path === '/access')).toHaveLength(2);
    await expect(panel.element).toBeAccessible();
  });

  it('makes no calls while it is open or removed', async () => {
    const panel = await show();
    answer();
    const count = world.asked.length;
    window.dispatchEvent(new CustomEvent('online'));
    panel.element.remove();
    window.dispatchEvent(new CustomEvent('online'));
    await settled(10);

    expect(world.asked).toHaveLength(count);
  });
});
