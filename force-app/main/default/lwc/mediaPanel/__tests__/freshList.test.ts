import { freshList } from '../freshList.ts';

const listAt = (refresh: () => Promise<unknown> | undefined = () => Promise.resolve()) => {
  const clock = { now: 0 };
  const scheduled: (() => void)[] = [];
  const asked = jest.fn(refresh);
  const list = freshList({ refresh: asked, now: () => clock.now, schedule: (work) => scheduled.push(work) });
  return { clock, scheduled, asked, ...list };
};

describe('freshList', () => {
  it('does not wait if the list was just read or never read', () => {
    const { clock, ensure, wasRead, asked } = listAt();

    expect(ensure()).toBeUndefined();
    wasRead();
    clock.now = 9_999;

    expect(ensure()).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
  });

  it('refreshes an older list once for all callers, and waits for it', async () => {
    const { clock, ensure, wasRead, asked } = listAt(() => new Promise(() => undefined));
    wasRead();
    clock.now = 10_000;
    const order: string[] = [];

    const waits = [1, 2].map(async () => {
      await ensure();
      order.push('goes on');
    });
    await Promise.resolve();
    order.push('read');
    wasRead();
    await Promise.all(waits);

    expect(order).toEqual(['read', 'goes on', 'goes on']);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(ensure()).toBeUndefined();
  });

  it('counts a refresh with an unchanged result, which the wire may not emit', async () => {
    const { clock, ensure, wasRead, asked } = listAt();
    wasRead();
    clock.now = 10_000;

    await ensure();

    expect(ensure()).toBeUndefined();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['fails to refresh', () => Promise.reject(new Error('no'))],
    ['can’t be refreshed', () => undefined],
    ['is not refreshed in time', () => new Promise(() => undefined)],
  ])('continues with the known list if it %s', async (_why, refresh) => {
    const { clock, ensure, reread, wasRead, scheduled } = listAt(refresh);
    wasRead();
    clock.now = 10_000;

    const waits = [Promise.resolve(ensure()), reread()];
    scheduled.forEach((work) => work());

    expect(await Promise.all(waits)).toEqual([undefined, undefined]);
  });

  it('refreshes at once on demand, however new the list is, and once for concurrent callers', async () => {
    const { reread, wasRead, asked } = listAt();
    wasRead();

    await Promise.all([reread(), reread()]);
    expect(asked).toHaveBeenCalledTimes(1);
    await reread();

    expect(asked).toHaveBeenCalledTimes(2);
  });
});
