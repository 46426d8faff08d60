import { mediaKey } from '../contracts/media.ts';
import type { Stall } from '../ports/stalledFiles.ts';
import { mediaId, orgId, parentId } from '../test/media.ts';
import { memoryObjects } from '../test/memoryObjects.ts';
import { rememberingLog } from '../test/rememberingLog.ts';
import { sweepStalled } from './sweepStalled.ts';

/** A bucket with the content of these files. */
const storage = (...numbers: number[]) => {
  const objects = memoryObjects();
  for (const number of numbers) objects.put({ bucket: 'uploads', key: mediaKey(orgId, parentId, mediaId(number)) }, 'content');
  return { objects, uploadsBucket: 'uploads' };
};

describe('sweepStalled', () => {
  it.each([
    [2, 'warn'],
    [0, 'info'],
  ] as const)('fails files without news for five days, and logs how many: %i', async (stalledCount, level) => {
    const fail = jest.fn(async (_stall: Stall) => stalledCount);
    const log = rememberingLog();

    await sweepStalled({ stalledFiles: { fail }, ...storage(), log, now: () => Date.parse('2026-11-24T02:00:00Z') })();

    const hasArrived = expect.any(Function);
    expect(fail.mock.calls).toEqual([
      [{ unchangedSince: new Date('2026-11-19T02:00:00Z'), at: new Date('2026-11-24T02:00:00Z'), hasArrived }],
    ]);
    expect(log.lines).toEqual([{ level, told: [expect.any(String), { stalledCount }] }]);
  });

  it('checks in S3 whether an upload has arrived', async () => {
    const answers: boolean[] = [];
    const fail = async ({ hasArrived }: Stall): Promise<number> => {
      for (const number of [1, 2]) answers.push(await hasArrived({ orgId, parentId, mediaId: mediaId(number) }));
      return 0;
    };

    await sweepStalled({ stalledFiles: { fail }, ...storage(1), log: rememberingLog() })();

    expect(answers).toEqual([true, false]);
  });
});
