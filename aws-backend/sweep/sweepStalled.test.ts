import { rememberingLog } from '../test/rememberingLog.ts';
import { sweepStalled } from './sweepStalled.ts';

describe('sweepStalled', () => {
  it.each([
    [2, 'warn'],
    [0, 'info'],
  ] as const)('fails files without news for five days, and logs how many: %i', async (stalledCount, level) => {
    const fail = jest.fn(async (_since: Date, _at: Date) => stalledCount);
    const log = rememberingLog();

    await sweepStalled({ stalledFiles: { fail }, log, now: () => Date.parse('2026-11-24T02:00:00Z') })();

    expect(fail.mock.calls).toEqual([[new Date('2026-11-19T02:00:00Z'), new Date('2026-11-24T02:00:00Z')]]);
    expect(log.lines).toEqual([{ level, told: [expect.any(String), { stalledCount }] }]);
  });
});
