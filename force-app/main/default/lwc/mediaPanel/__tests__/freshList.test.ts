import { freshList } from '../freshList.ts';

const listAt = (refresh: () => Promise<unknown> | undefined = () => Promise.resolve()) => {
  const clock = { now: 0 };
  const scheduled: (() => void)[] = [];
  const asked = jest.fn(refresh);
  const list = freshList({ refresh: asked, now: () => clock.now, schedule: (work) => scheduled.push(work) });
  return { clock, scheduled, asked, ...list };
};

describe('freshList', () => {
  it('waits for nothing where the list was read just now, or never yet', () => {
    const { clock, ensure, wasRead, asked } = listAt();

    expect(ensure()).toBeUndefined();
    wasRead();
    clock.now = 9_999;

    expect(ensure()).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
  });

  it('has an older list read once for all who ask, and waits until it was', async () => {
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

  it('counts as read where the answer is the same as the last, which need not come by the wire', async () => {
    const { clock, ensure, wasRead, asked } = listAt();
    wasRead();
    clock.now = 10_000;

    await ensure();

    expect(ensure()).toBeUndefined();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['can’t be read', () => Promise.reject(new Error('no'))],
    ['can’t be asked for', () => undefined],
    ['is not read in time', () => new Promise(() => undefined)],
  ])('goes on with what is known where the list %s', async (_why, refresh) => {
    const { clock, ensure, reread, wasRead, scheduled } = listAt(refresh);
    wasRead();
    clock.now = 10_000;

    const waits = [Promise.resolve(ensure()), reread()];
    scheduled.forEach((work) => work());

    expect(await Promise.all(waits)).toEqual([undefined, undefined]);
  });

  it('is read at once where that is asked for, however new it is, and once for all who ask meanwhile', async () => {
    const { reread, wasRead, asked } = listAt();
    wasRead();

    await Promise.all([reread(), reread()]);
    expect(asked).toHaveBeenCalledTimes(1);
    await reread();

    expect(asked).toHaveBeenCalledTimes(2);
  });
});
