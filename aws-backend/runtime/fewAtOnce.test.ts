import { setImmediate as aMoment } from 'node:timers/promises';
import { fewAtOnce } from './fewAtOnce.ts';

describe('fewAtOnce', () => {
  it('works on so many at a time, and gives the answers in their order', async () => {
    let [atWork, most] = [0, 0];
    const answers = await fewAtOnce([3, 1, 2, 1, 3], 2, async (moments) => {
      most = Math.max(most, ++atWork);
      for (let moment = 0; moment < moments; moment += 1) await aMoment();
      atWork -= 1;
      return moments * 10;
    });

    expect(answers).toEqual([30, 10, 20, 10, 30]);
    expect(most).toBe(2);
  });

  it('begins no other after one that failed', async () => {
    const begun: number[] = [];
    const fail = fewAtOnce([1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item);
      await aMoment();
      if (item === 1) throw new Error('throttled');
    });

    await expect(fail).rejects.toThrow('throttled');
    await aMoment();
    expect(begun).toEqual([1, 2]);
  });

  it('has nothing to do with nothing', async () => {
    expect(await fewAtOnce([], 2, () => Promise.reject(new Error()))).toEqual([]);
  });
});
