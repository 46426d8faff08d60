/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { adaptiveConcurrency } from '../concurrency.ts';
import { limit } from '../limit.ts';
import { fairSlots, type SlotUse } from '../slots.ts';
import { settled } from '../../../../../test/settled.ts';

const never = new AbortController().signal;
const whole: SlotUse = { kind: 'whole' };
const partOf = (owner: object): SlotUse => ({ kind: 'part', owner });

/** Starts work whose result is checked elsewhere. */
const begin = (work: Promise<void>): void => {
  work.catch(() => undefined);
};

/** Work that the test ends. */
const held = () => {
  const running: string[] = [];
  const releases = new Map<string, () => void>();
  const work = (name: string) => () =>
    new Promise<void>((resolve) => {
      running.push(name);
      releases.set(name, () => {
        running.splice(running.indexOf(name), 1);
        resolve();
      });
    });
  const release = async (name: string): Promise<void> => {
    releases.get(name)!();
    await settled();
  };
  return { running, work, release };
};

describe('fairSlots', () => {
  it('gives small files a slot even if a large one could fill all', async () => {
    const { running, work, release } = held();
    const slots = fairSlots(() => 4);
    const large = {};
    for (const name of ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7']) begin(slots.within(partOf(large), never, work(name)));
    for (const name of ['w1', 'w2', 'w3']) begin(slots.within(whole, never, work(name)));
    await settled();
    expect(running).toEqual(['p1', 'p2', 'p3', 'p4']);

    await release('p1');
    await release('p2');
    expect(running).toEqual(['p3', 'p4', 'w1', 'w2']);
    await release('w1');

    expect(running).toEqual(['p3', 'p4', 'w2', 'w3']);
  });

  it('keeps slots for a large file while a thousand small ones wait', async () => {
    const { running, work, release } = held();
    const slots = fairSlots(() => 4);
    for (let index = 0; index < 1000; index += 1) begin(slots.within(whole, never, work(`w${String(index)}`)));
    for (const name of ['p1', 'p2', 'p3']) begin(slots.within(partOf({}), never, work(name)));
    await settled();

    await release('w0');
    await release('w1');
    await release('w2');

    expect(running.filter((name) => name.startsWith('p'))).toHaveLength(2);
  });

  it('shares part slots between large files', async () => {
    const { running, work, release } = held();
    const slots = fairSlots(() => 2);
    const [first, second] = [{}, {}];
    for (const name of ['a1', 'a2', 'a3']) begin(slots.within(partOf(first), never, work(name)));
    begin(slots.within(partOf(second), never, work('b1')));
    begin(slots.within(partOf(first), never, work('a4')));
    await settled();

    await release('a1');

    expect(running).toEqual(['a2', 'b1']);
  });

  it('returns a slot whose waiting caller was aborted', async () => {
    const { running, work, release } = held();
    const slots = fairSlots(() => 1);
    const abort = new AbortController();
    begin(slots.within(whole, never, work('first')));
    const given = slots.within(whole, abort.signal, work('stopped'));
    begin(slots.within(whole, never, work('last')));
    await settled();

    abort.abort();
    await expect(given).rejects.toThrow('Stopped');
    await release('first');

    expect(running).toEqual(['last']);
  });

  it('gives no slot to callers that were aborted before', async () => {
    const { running, work, release } = held();
    const slots = fairSlots(() => 1);
    const stopped = AbortSignal.abort();
    expect(() => slots.within(whole, stopped, work('stopped'))).toThrow('Stopped');
    begin(slots.within(whole, never, work('first')));

    await expect(slots.within(whole, stopped, work('stopped'))).rejects.toThrow('Stopped');
    begin(slots.within(whole, never, work('next')));
    await release('first');

    expect(running).toEqual(['next']);
  });

  it('fills all slots at once when there are more', async () => {
    const { running, work } = held();
    let places = 1;
    const slots = fairSlots(() => places);
    for (const name of ['w1', 'w2', 'w3']) begin(slots.within(whole, never, work(name)));

    places = 3;
    slots.refill();
    await settled();

    expect(running).toEqual(['w1', 'w2', 'w3']);
  });
});

describe('adaptiveConcurrency', () => {
  const rounds = (throughput: (atOnce: number) => number, count: number) => {
    let clock = 0;
    const concurrency = adaptiveConcurrency(() => clock);
    const round = (): number => {
      const atOnce = concurrency.limit();
      clock += (atOnce * 1_000_000) / throughput(atOnce);
      for (let answer = 0; answer < atOnce; answer += 1) concurrency.succeeded(1_000_000);
      return concurrency.limit() - atOnce;
    };
    const steps = Array.from({ length: count }, round);
    return { concurrency, round, steps, pass: (milliseconds: number) => (clock += milliseconds) };
  };

  it('increases while throughput grows, up to two hosts with six connections each', () => {
    const { concurrency, steps } = rounds((atOnce) => atOnce * 1000, 20);

    expect(concurrency.limit()).toBe(12);
    expect(Math.max(...steps)).toBe(1);
  });

  it('decreases if more requests lower the throughput', () => {
    const { concurrency, steps } = rounds((atOnce) => (atOnce <= 4 ? 8000 : 8000 / (atOnce - 3)), 12);

    expect(concurrency.limit()).toBeLessThan(6);
    expect([Math.min(...steps), Math.max(...steps)]).toEqual([-1, 1]);
  });

  it('decreases by a quarter after an error, once for simultaneous errors, to two at least', () => {
    const { concurrency, pass } = rounds((atOnce) => atOnce * 1000, 20);

    concurrency.failed();
    concurrency.failed();
    expect(concurrency.limit()).toBe(9);
    for (let error = 0; error < 20; error += 1) {
      pass(2000);
      concurrency.failed();
    }

    expect(concurrency.limit()).toBe(2);
  });

  it('increases again soon after an error', () => {
    const { concurrency, round } = rounds((atOnce) => atOnce * 1000, 20);

    concurrency.failed();
    round();

    expect(concurrency.limit()).toBe(10);
  });
});

describe('limit', () => {
  it('runs work up to the total amount, and oversized work alone', async () => {
    const { running, work, release } = held();
    const within = limit(32);
    begin(within(work('16'), 16));
    begin(within(work('16 too'), 16));
    begin(within(work('64'), 64));
    for (const name of ['16 b', '16 c']) begin(within(work(name), 16));
    await settled();
    expect(running).toEqual(['16', '16 too']);

    await release('16');
    await release('16 too');
    expect(running).toEqual(['64']);
    await release('64');

    expect(running).toEqual(['16 b', '16 c']);
  });
});
