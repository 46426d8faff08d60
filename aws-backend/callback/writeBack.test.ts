import { deletedKey } from '../contracts/media.ts';
import type { MediaWrite } from '../ports/insightWriter.ts';
import { mediaId, parentId } from '../test/media.ts';
import { secondsToWait } from './secondsToWait.ts';
import { about, accepted, at, gaveUp, interpreted, progress, rejected, setUp, stored } from './test/deliveries.ts';
import { writeBack } from './writeBack.ts';

describe('writeBack with most of the day’s API calls used', () => {
  const set = (usedShare: number, seconds: number) => {
    const world = setUp();
    const now = () => new Date(at(6).getTime() + seconds * 1_000);
    return { ...world, use: writeBack({ ...world, usedShare: () => usedShare, now }) };
  };
  const ids = (written: MediaWrite[][]) => written.map((writes) => writes.map((write) => write.mediaId));

  it('defers new messages to the end of their two-minute interval, and writes earlier ones', async () => {
    const { use, written } = set(0.8, 50);
    const [old, young] = [accepted(1, 5), accepted(2, 6)];

    const failed = await use([old, young]);

    expect(ids(written)).toEqual([[mediaId(1)]]);
    expect([...failed]).toEqual([[young, expect.objectContaining({ code: 'GATHERING' })]]);
    expect(secondsToWait(failed.get(young), 1)).toBe(70);
  });

  it('writes at once below 80% usage', async () => {
    const { use, written } = set(0.79, 50);

    expect((await use([accepted(1, 6)])).size).toBe(0);
    expect(ids(written)).toEqual([[mediaId(1)]]);
  });

  it('writes nothing from 95% usage on, and retries in three hours', async () => {
    const { use, written } = set(0.95, 50);
    const delivery = accepted(1, 1);

    const failed = await use([delivery]);

    expect(written).toEqual([]);
    expect(failed.get(delivery)).toMatchObject({ code: 'FEW_CALLS_LEFT' });
    expect(secondsToWait(failed.get(delivery), 1)).toBe(10_800);
  });
});

describe('writeBack', () => {
  it.each([
    ['an outcome after its start', () => [accepted(1, 0), rejected(1, 1)], 'Rejected'],
    ['an outcome before its start', () => [rejected(1, 1), accepted(1, 2)], 'Rejected'],
    ['the later of two outcomes', () => [interpreted(1, 5), rejected(1, 4), accepted(1, 9)], 'Ready'],
    ['results, even if an attempt failed later', () => [interpreted(1, 1), gaveUp(1, 5)], 'Ready'],
    ['a failure, even if its start comes later', () => [gaveUp(1, 5), accepted(1, 9)], 'Failed'],
    ['one of two duplicates', () => [interpreted(1, 1), interpreted(1, 1)], 'Ready'],
  ])('writes each file once: %s', async (_, deliveries, status) => {
    const { use, written, store } = setUp();
    store(1);

    expect(await use(deliveries())).toEqual(new Map());
    expect(written).toHaveLength(1);
    expect(written[0]).toMatchObject([{ change: { Status__c: status } }]);
  });

  it('prefers a malware verdict to the result of a later reading', async () => {
    const { use, written, store } = setUp();
    store(1);
    const [threat, second] = [rejected(1, 1), interpreted(1, 2)];
    threat.message = { ...threat.message, code: 'MALWARE_FOUND' } as typeof threat.message;
    second.message.media = { ...second.message.media, reading: 2 };

    await use([threat, second]);

    expect(written[0]).toMatchObject([{ change: { Status_Code__c: 'MALWARE_FOUND' } }]);
  });

  it('sorts files by their parent record', async () => {
    const { use, written, store } = setUp();
    const other = '001000000000002AAA';
    const of = (delivery: ReturnType<typeof accepted>, parent: string) => {
      delivery.message.media = { ...delivery.message.media, parentId: parent };
      return delivery;
    };
    store(4);

    await use([
      of(accepted(1), other),
      of(progress(2, 12), parentId),
      of(rejected(3), other),
      of(interpreted(4), parentId),
      of(gaveUp(5), other),
    ]);

    expect(written[0]?.map((write) => write.parentId)).toEqual([parentId, parentId, other, other, other]);
  });

  it.each(['retry', 'failed'] as const)('retries messages with the outcome %s, and no others', async (outcome) => {
    const { use } = setUp({ [mediaId(2)]: outcome });
    const deliveries = [accepted(1), accepted(2), accepted(3)];

    const failed = await use(deliveries);

    expect([...failed.keys()]).toEqual([deliveries[1]]);
    expect([...failed.values()]).toMatchObject([{ code: 'NOT_WRITTEN', message: `${mediaId(2)}: ${outcome}`, isOutOfCalls: false }]);
  });

  it('sets the record to Failed, and retries the message, if Salesforce refuses its results twice', async () => {
    const { use, written, store } = setUp({
      [mediaId(1)]: 'failed',
      [mediaId(2)]: 'failed',
      [mediaId(3)]: 'retry',
      [mediaId(4)]: 'failed',
    });
    for (const number of [1, 2, 3]) store(number);
    const again = <Heard extends object>(delivery: Heard) => ({ ...delivery, receiveCount: 2 });
    const deliveries = [again(interpreted(1)), interpreted(2), again(interpreted(3)), again(accepted(4))];

    const failed = await use(deliveries);

    expect([...failed.keys()]).toEqual(deliveries);
    expect(written[1]).toMatchObject([{ mediaId: mediaId(1), change: { Status__c: 'Failed', Status_Code__c: 'PROCESSING_FAILED' } }]);
    expect(written[1]?.[0]).not.toHaveProperty('insights');
  });

  it('completes a message whose record has progressed, and logs it', async () => {
    const { use, log } = setUp({ [mediaId(1)]: 'stale' });

    expect(await use([accepted(1)])).toEqual(new Map());
    expect(log.lines).toMatchObject([{ level: 'warn', told: [expect.any(String), { mediaId: mediaId(1) }] }]);
  });

  it('retries a message without an outcome', async () => {
    const { objects, log } = setUp();
    const delivery = accepted(1);

    const failed = await writeBack({ objects, writer: { write: async () => [] }, log })([delivery]);

    expect([...failed]).toEqual([[delivery, expect.objectContaining({ message: `${mediaId(1)}: NO_ANSWER` })]]);
  });

  it('writes the other files if a result is missing or invalid', async () => {
    const { use, written, store, objects } = setUp();
    store(1);
    objects.put(stored(3), '{}');
    const deliveries = [interpreted(1), interpreted(2), interpreted(3)];

    expect([...(await use(deliveries)).keys()]).toEqual([deliveries[1], deliveries[2]]);
    expect(written[0]?.map((write) => write.mediaId)).toEqual([mediaId(1)]);
  });

  it.each([
    ['REQUEST_LIMIT_EXCEEDED', [10_800, 10_800, 10_800, 10_800]],
    ['CONCURRENT_REQUEST_LIMIT_EXCEEDED', []],
    ['UNABLE_TO_LOCK_ROW', []],
    ['ERROR_HTTP_503', [undefined, 3_600, 10_800, undefined]],
    ['SERVER_UNAVAILABLE', [undefined, 3_600, 10_800, undefined]],
    ['TypeError', [undefined, 3_600, 10_800, undefined]],
  ])('delays a message that failed with %s by %j seconds, depending on its receive count', async (detail, seconds) => {
    const { objects, log } = setUp();
    const write = async () => [{ mediaId: mediaId(1), outcome: 'retry' as const, detail }];

    const failed = await writeBack({ objects, writer: { write }, log })([accepted(1)]);

    const [error] = failed.values();
    expect([1, 2, 3, 4].map((count) => secondsToWait(error, count))).toEqual(seconds.length > 0 ? seconds : Array(4).fill(undefined));
  });

  it('completes the message of a deleted file, and writes the others', async () => {
    const { use, written, store, objects, log } = setUp();
    objects.put({ bucket: stored(1).bucket, key: deletedKey(about(1).media) }, '');
    store(2);

    expect(await use([interpreted(1), interpreted(2)])).toEqual(new Map());

    expect(written[0]?.map((write) => write.mediaId)).toEqual([mediaId(2)]);
    expect(log.lines).toMatchObject([{ level: 'info', told: [expect.any(String), { mediaId: mediaId(1) }] }]);
  });

  it('makes no call if there is nothing to write', async () => {
    const { use, written } = setUp();

    await use([]);

    expect(written).toEqual([]);
  });
});
