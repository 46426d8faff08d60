import { rememberingLog } from '../test/rememberingLog.ts';
import { sweepSessions } from './sweepSessions.ts';

const now = Date.parse('2026-11-24T02:00:00Z');

/** Sweeps with this many old sessions. */
const sweep = async (oldCount: number) => {
  let left = oldCount;
  const remove = jest.fn(async (_: Date) => {
    const removedCount = Math.min(left, 2_000);
    left -= removedCount;
    return { removedCount, isMore: removedCount === 2_000 };
  });
  const log = rememberingLog();
  await sweepSessions({ oldSessions: { remove }, log, now: () => now })();
  return { left, rounds: remove.mock.calls.length, before: remove.mock.calls[0]?.[0], told: log.lines[0]?.told[1] };
};

describe('sweepSessions', () => {
  it('deletes sessions older than a day plus the eight hours that a key is valid', async () => {
    expect(await sweep(3)).toEqual({
      left: 0,
      rounds: 1,
      before: new Date('2026-11-22T18:00:00Z'),
      told: { sessionCount: 3, isMore: false },
    });
  });

  it('repeats until no session is left', async () => {
    expect(await sweep(4_500)).toMatchObject({ left: 0, rounds: 3 });
  });

  it('leaves sessions beyond 100,000 for the next night, and logs that there are more', async () => {
    expect(await sweep(100_001)).toMatchObject({ left: 1, rounds: 50, told: { sessionCount: 100_000, isMore: true } });
  });
});
