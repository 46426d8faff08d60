import { refreshLoop, type RefreshLoop } from '../refreshLoop.ts';

const pending = { isPending: true, hasMoved: false };

/** A loop over a clock of its own: `pauses` are those it took, `tick` ends the last one. */
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
  it('asks again while something is on its way', async () => {
    const { loop, asked, tick } = newLoop();

    loop.settled(pending);
    await tick();

    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('asks no more once it was stopped, though what it asked before fails only then', async () => {
    const { loop, asked, isWaiting } = newLoop(() => Promise.reject(new Error('offline')));

    loop.wake();
    loop.stop();
    await Promise.resolve();
    await Promise.resolve();

    expect([asked.mock.calls.length, isWaiting()]).toEqual([1, false]);
  });

  it('stops when everything has come to its end', () => {
    const { loop, isWaiting } = newLoop();
    loop.settled(pending);

    loop.settled({ isPending: false, hasMoved: true });

    expect(isWaiting()).toBe(false);
  });

  it('waits longer while nothing moves, up to a limit, and shortly again when something does', () => {
    const { loop, pauses } = newLoop();

    for (let turn = 0; turn < 12; turn += 1) loop.settled(pending);
    loop.settled({ isPending: true, hasMoved: true });

    expect(pauses[1]!).toBeGreaterThan(pauses[0]!);
    expect(pauses[11]).toBe(15_000);
    expect(pauses[12]).toBe(1_000);
  });

  it('asks nothing while the page is hidden, and at once when it is seen again', async () => {
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
  ])('goes on after an answer that did not come by the wire while something is on its way: %p', async (isPending, goesOn) => {
    const { loop, asked, tick, isWaiting } = newLoop(async () => undefined, isPending);

    loop.wake();
    await tick();

    expect(isWaiting()).toBe(goesOn);
    expect(asked).toHaveBeenCalled();
  });

  it('puts a question again that hangs', async () => {
    const { loop, asked, tick, pauses } = newLoop(() => new Promise(() => undefined));

    loop.wake();
    await tick();

    expect(asked).toHaveBeenCalledTimes(2);
    expect(pauses).toEqual([30_000, 30_000]);
  });

  it('goes on after a question that failed', async () => {
    const { loop, tick, isWaiting } = newLoop(async () => Promise.reject(new Error('offline')));

    loop.settled(pending);
    await tick();

    expect(isWaiting()).toBe(true);
  });

  it('stops when it is told to', () => {
    const { loop, isWaiting } = newLoop();
    loop.settled(pending);

    loop.stop();

    expect(isWaiting()).toBe(false);
  });
});
