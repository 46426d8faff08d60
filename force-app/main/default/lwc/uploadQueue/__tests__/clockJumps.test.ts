/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { sendFiles } from '../../../../../test/sendFiles.ts';
import { fileOf, newWorld } from '../../../../../test/uploadFakes.ts';
import { realTimer, realWait } from '../clock.ts';
import { adaptiveConcurrency } from '../concurrency.ts';
import { linkMeter, rateMeter } from '../rateMeter.ts';

const hour = 3_600_000;
const mebibyte = 1024 * 1024;

/** A clock that jumps, as a laptop's may during sleep. */
const newClock = (): { now: () => number; pass: (milliseconds: number) => void } => {
  let at = 10 * hour;
  return {
    now: () => at,
    pass: (milliseconds) => {
      at += milliseconds;
    },
  };
};

describe('the page’s timers', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('run at their time unless cancelled', async () => {
    const done: string[] = [];
    realTimer(() => done.push('run'), 1000);
    realTimer(() => done.push('called off'), 1000)();
    const waiting = realWait(2000).then(() => done.push('waited'));

    await jest.advanceTimersByTimeAsync(1000);
    expect(done).toEqual(['run']);
    await jest.advanceTimersByTimeAsync(1000);
    await waiting;

    expect(done).toEqual(['run', 'waited']);
  });
});

describe('the rate meter', () => {
  it('counts the bytes of the last five seconds only', () => {
    const { now, pass } = newClock();
    const meter = rateMeter(now);
    for (let tenth = 0; tenth < 99; tenth += 1) {
      meter.add(100);
      pass(100);
    }
    expect(meter.bytesPerSecond()).toBe(1000);

    pass(6000);
    expect(meter.bytesPerSecond()).toBe(0);
  });

  it('is not exaggerated by the first bytes', () => {
    const { now } = newClock();
    const meter = rateMeter(now);

    meter.add(1000);

    expect(meter.bytesPerSecond()).toBe(2000);
  });

  it('measures the link only after 4 MiB of large requests', () => {
    const { now } = newClock();
    const meter = linkMeter(now);

    meter.add(8 * mebibyte, mebibyte - 1);
    meter.add(4 * mebibyte - 1, mebibyte);
    expect(meter.bytesPerSecond()).toBeUndefined();

    meter.add(1, mebibyte);
    expect(meter.bytesPerSecond()).toBe(8 * mebibyte);
  });
});

describe.each([
  ['back', -hour],
  ['forward', hour],
])('a clock that is set %s', (_, jump) => {
  it('does not distort the rate', () => {
    const { now, pass } = newClock();
    const meter = rateMeter(now);
    const send = (): void => {
      for (let second = 0; second < 4; second += 1) {
        meter.add(1000);
        pass(1000);
      }
    };
    send();
    expect(meter.bytesPerSecond()).toBe(1000);

    pass(jump);
    send();

    expect(meter.bytesPerSecond()).toBe(1000);
  });

  it('does not make a slow link look fast', () => {
    const { now, pass } = newClock();
    const meter = linkMeter(now);
    const send = (): void => {
      for (let second = 0; second < 40; second += 1) {
        meter.add(mebibyte / 8, 16 * mebibyte);
        pass(1000);
      }
    };
    send();
    pass(jump);
    send();

    expect(meter.bytesPerSecond()).toBeLessThan(mebibyte);
  });

  it('does not keep the number of requests from falling after errors', () => {
    const { now, pass } = newClock();
    const { limit, failed } = adaptiveConcurrency(now);
    failed();
    const before = limit();

    pass(jump);
    failed();

    expect(limit()).toBeLessThan(before);
  });

  it.each([
    ['whole', 1000],
    ['in parts', 100 * mebibyte],
  ])('does not keep a file from arriving: %s', async (_way, size) => {
    const world = newWorld();
    let isSet = false;
    world.put = (request) => {
      if (isSet) return world.storage.put(request);
      isSet = true;
      world.pass(jump);
      world.storage.expireAll();
      return Promise.reject(new TypeError('network'));
    };

    const [upload] = await sendFiles(world, fileOf('film.mov', size));

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.created).toHaveLength(1);
  });
});
