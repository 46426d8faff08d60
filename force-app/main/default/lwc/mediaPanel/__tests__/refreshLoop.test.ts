import { refreshLoop, type RefreshLoop } from '../refreshLoop.ts';

const pending = { isPending: true, hasMoved: false };

/** A loop with a fake clock: `pauses` are its delays so far, `tick` ends the last one. */
const newLoop = (refresh: () => Promise<void> = async () => undefined, isPending = false) => {
  const pauses: number[] = [];
  const asked = jest.fn(refresh);
  let [due, isHidden]: [(() => void) | undefined, boolean] = [undefined, false];
  const loop: RefreshLoop = refreshLoop({
    refresh: asked,
    isPending: () => isPending,
    isHidden: () => isHidden,
    schedule: (work, milliseconds) => {
      due = work;
      return pauses.push(milliseconds);
    },
    unschedule: () => {
      due = undefined;
    },
  });
  const tick = async (): Promise<void> => {
    due?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { loop, pauses, asked, tick, isWaiting: () => due !== undefined, hide: (hidden: boolean) => (isHidden = hidden) };
};

describe('refreshLoop', () => {
  it('refreshes while something is pending', async () => {
    const { loop, asked, tick } = newLoop();

    loop.settled(pending);
    await tick();

    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('does not refresh after stop(), even if an earlier refresh then fails', async () => {
    const { loop, asked, isWaiting } = newLoop(() => Promise.reject(new Error('offline')));

    loop.wake();
    loop.stop();
    await Promise.resolve();
    await Promise.resolve();

    expect([asked.mock.calls.length, isWaiting()]).toEqual([1, false]);
  });

  it('stops when nothing is pending', () => {
    const { loop, isWaiting } = newLoop();
    loop.settled(pending);

    loop.settled({ isPending: false, hasMoved: true });

    expect(isWaiting()).toBe(false);
  });

  it('waits longer while nothing changes, up to 15 seconds, and 1 second after a change', () => {
    const { loop, pauses } = newLoop();

    for (let turn = 0; turn < 12; turn += 1) loop.settled(pending);
    loop.settled({ isPending: true, hasMoved: true });

    expect(pauses[1]!).toBeGreaterThan(pauses[0]!);
    expect(pauses[11]).toBe(15_000);
    expect(pauses[12]).toBe(1_000);
  });

  it('does not refresh while the page is hidden, and at once when it is visible', async () => {
    const { loop, asked, tick, hide } = newLoop();
    hide(true);
    loop.settled(pending);
    await tick();
    expect(asked).not.toHaveBeenCalled();

    hide(false);
    loop.wake();

    expect(asked).toHaveBeenCalledTimes(1);
  });

  it.each([
    [true, true],
    [false, false],
  ])('continues after a refresh without a wire result while something is pending: %p', async (isPending, goesOn) => {
    const { loop, asked, tick, isWaiting } = newLoop(async () => undefined, isPending);

    loop.wake();
    await tick();

    expect(isWaiting()).toBe(goesOn);
    expect(asked).toHaveBeenCalled();
  });

  it('repeats a refresh that does not finish in 30 seconds', async () => {
    const { loop, asked, tick, pauses } = newLoop(() => new Promise(() => undefined));

    loop.wake();
    await tick();

    expect(asked).toHaveBeenCalledTimes(2);
    expect(pauses).toEqual([30_000, 30_000]);
  });

  it('continues after a failed refresh', async () => {
    const { loop, tick, isWaiting } = newLoop(async () => Promise.reject(new Error('offline')));

    loop.settled(pending);
    await tick();

    expect(isWaiting()).toBe(true);
  });

  it('stops at stop()', () => {
    const { loop, isWaiting } = newLoop();
    loop.settled(pending);

    loop.stop();

    expect(isWaiting()).toBe(false);
  });
});
