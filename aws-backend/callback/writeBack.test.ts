import { deletedKey } from '../contracts/media.ts';
import { note } from '../contracts/notes.ts';
import type { MediaWrite, WriteOutcome } from '../ports/insightWriter.ts';
import { mediaId, parentId, sampleMedia } from '../test/media.ts';
import { memoryObjects } from '../test/memoryObjects.ts';
import { rememberingLog } from '../test/rememberingLog.ts';
import type { CallbackEvent } from './callbackEvent.ts';
import { sampleResult } from './test/result.ts';
import { secondsToWait } from './secondsToWait.ts';
import { writeBack } from './writeBack.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 4, 1, 10, minute));
const stored = (number: number) => ({ bucket: 'results', key: `${number}.json` });
const about = (number: number) => ({ version: 1 as const, media: sampleMedia({ mediaId: mediaId(number) }), format: 'pdf' as const });
const heard = (message: CallbackEvent, minute = 0) => ({ message, publishedAt: at(minute) });
const accepted = (number: number, minute = 0) => heard({ type: 'media.accepted', ...about(number) }, minute);
const interpreted = (number: number, minute = 0) => heard({ type: 'media.interpreted', ...about(number), result: stored(number) }, minute);
const gaveUp = (number: number, minute = 0) =>
  heard({ type: 'media.failed', version: 1, media: about(number).media, stage: 'documents' }, minute);
const rejected = (number: number, minute = 0) => heard({ type: 'media.rejected', ...about(number), code: 'FILE_CORRUPT' }, minute);

const setUp = (outcomes: Record<string, WriteOutcome['outcome']> = {}) => {
  const objects = memoryObjects();
  const log = rememberingLog();
  const written: MediaWrite[][] = [];
  const write = async (writes: MediaWrite[]) => {
    written.push(writes);
    return writes.map(({ mediaId: id }) => ({ mediaId: id, outcome: outcomes[id] ?? ('written' as const) }));
  };
  const store = (number: number, result = sampleResult('Hello')) => {
    objects.put(stored(number), JSON.stringify({ ...result, media: about(number).media }));
  };
  const writer = { write };
  return { objects, log, written, store, writer, use: writeBack({ objects, writer, log }) };
};

describe('writeBack, where most of the day’s API calls are used', () => {
  const set = (usedShare: number, seconds: number) => {
    const world = setUp();
    const now = () => new Date(at(6).getTime() + seconds * 1_000);
    return { ...world, use: writeBack({ ...world, writer: world.writer, usedShare: () => usedShare, now }) };
  };
  const ids = (written: MediaWrite[][]) => written.map((writes) => writes.map((write) => write.mediaId));

  it('makes what is new wait for the end of its two minutes, and writes what has waited', async () => {
    const { use, written } = set(0.8, 50);
    const [old, young] = [accepted(1, 5), accepted(2, 6)];

    const failed = await use([old, young]);

    expect(ids(written)).toEqual([[mediaId(1)]]);
    expect([...failed]).toEqual([[young, expect.objectContaining({ code: 'GATHERING' })]]);
    expect(secondsToWait(failed.get(young))).toBe(70);
  });

  it('writes at once where enough calls are left', async () => {
    const { use, written } = set(0.79, 50);

    expect((await use([accepted(1, 6)])).size).toBe(0);
    expect(ids(written)).toEqual([[mediaId(1)]]);
  });

  it('leaves the last twentieth to others, and comes again in three hours', async () => {
    const { use, written } = set(0.95, 50);
    const delivery = accepted(1, 1);

    const failed = await use([delivery]);

    expect(written).toEqual([]);
    expect(failed.get(delivery)).toMatchObject({ code: 'FEW_CALLS_LEFT' });
    expect(secondsToWait(failed.get(delivery))).toBe(10_800);
  });
});

describe('writeBack', () => {
  it('shows a file that was accepted as processing, and leaves its insights alone', async () => {
    const { use, written } = setUp();

    await use([accepted(1)]);

    expect(written).toEqual([
      [
        {
          mediaId: mediaId(1),
          parentId,
          change: { Status__c: 'Processing', Reading__c: 1, Kind__c: 'Document', Content_Type__c: 'application/pdf' },
        },
      ],
    ]);
  });

  it('writes the checksum of a file, where the storage made one', async () => {
    const { use, written } = setUp();
    const delivery = accepted(1);
    delivery.message.media = sampleMedia({ mediaId: mediaId(1), checksum: 'abc=-2' });

    await use([delivery]);

    expect(written).toMatchObject([[{ change: { Checksum__c: 'abc=-2' } }]]);
  });

  it('shows what was found in a file', async () => {
    const { use, written, store } = setUp();
    const text = 'Call Ann.';
    store(
      1,
      sampleResult(text, {
        redactedText: 'Call [NAME].',
        redactedSummary: 'Call [NAME].',
        summary: { text, method: 'Extractive' },
        sentiment: { label: 'Positive', score: 0.98765 },
        personalData: [{ category: 'NAME', start: 5, end: 8, confidence: 1 }],
      }),
    );

    await use([interpreted(1, 7)]);

    expect(written[0]?.[0]?.change).toEqual({
      Status__c: 'Ready',
      Reading__c: 1,
      Status_Code__c: null,
      Status_Reason__c: null,
      Kind__c: 'Document',
      Content_Type__c: 'application/pdf',
      Redacted_Text__c: 'Call [NAME].',
      Text_Is_Cut__c: false,
      Summary__c: 'Call [NAME].',
      Summary_Method__c: 'Extractive',
      Language__c: 'en',
      Sentiment__c: 'Positive',
      Sentiment_Score__c: 0.988,
      Page_Count__c: null,
      Duration_Ms__c: null,
      Progress__c: null,
      Notes__c: null,
      Note_Codes__c: null,
      Insight_Count__c: 1,
      Personal_Data_Count__c: 1,
      Processed_At__c: '2026-05-01T10:07:00.000Z',
    });
    expect(JSON.stringify(written)).not.toContain('Ann');
  });

  it('tells what a person should know, and how long a recording is', async () => {
    const { use, written, store } = setUp();
    const result = sampleResult('Hello', { notes: [note('READ_IN_PIECES', 20), 'Told before there were codes.', note('NO_SPEECH')] });
    store(1, { ...result, extraction: { ...result.extraction, notes: [note('NO_SPEECH')], durationMs: 61_000 } });

    await use([interpreted(1)]);

    expect(written[0]?.[0]?.change).toMatchObject({
      Notes__c:
        'No speech was heard in this recording.\nThis text is long, so the model read only 20 pieces spread over it.\nTold before there were codes.',
      Note_Codes__c: '{"code":"NO_SPEECH"}\n{"code":"READ_IN_PIECES","values":[20]}\n"Told before there were codes."',
      Duration_Ms__c: 61_000,
    });
  });

  it('shows how much of a long recording was heard, and not after its end', async () => {
    const { use, written, store } = setUp();
    const progress = (percent: number, minute: number) => heard({ type: 'media.progress', ...about(1), percent }, minute);
    store(1, sampleResult('Hello'));

    await use([accepted(1), progress(12, 1), progress(25, 2)]);
    await use([progress(37, 3), interpreted(1, 2)]);

    expect(written.map((writes) => writes.map(({ change }) => [change.Status__c, change.Progress__c]))).toEqual([
      [['Processing', 25]],
      [['Ready', null]],
    ]);
  });

  it('cuts a text that Salesforce cannot hold, and says so', async () => {
    const { use, written, store } = setUp();
    store(1, sampleResult('', { redactedText: '本'.repeat(1_000_000) }));

    await use([interpreted(1)]);

    expect(written[0]?.[0]?.change).toMatchObject({ Text_Is_Cut__c: true });
    expect(written[0]?.[0]?.change.Redacted_Text__c).toHaveLength(131_072);
  });

  it('writes at most 50 insights, and how many there were', async () => {
    const { use, written, store } = setUp();
    const keyPhrases = Array.from({ length: 70 }, (_, index) => ({
      value: `thing ${index}`,
      confidence: 0.5,
      mentions: [{ start: 0, end: 5 }],
    }));
    store(1, sampleResult('Hello', { keyPhrases }));

    await use([interpreted(1)]);

    expect(written[0]?.[0]?.insights).toHaveLength(50);
    expect(written[0]?.[0]?.change.Insight_Count__c).toBe(70);
  });

  it('shows why a file could not be read, and takes its insights away', async () => {
    const { use, written } = setUp();

    await use([rejected(1)]);

    expect(written[0]).toMatchObject([
      {
        insights: [],
        change: { Status__c: 'Rejected', Status_Code__c: 'FILE_CORRUPT', Status_Reason__c: "This file is damaged and can't be opened." },
      },
    ]);
  });

  it('shows a later reading that has begun rather than the end of an earlier one', async () => {
    const { use, written } = setUp();
    const again = accepted(1, 1);
    again.message.media = { ...again.message.media, reading: 2 };

    await use([rejected(1, 2), again]);
    await use([again, rejected(1, 2)]);

    expect(written.map((writes) => writes.map(({ change }) => [change.Status__c, change.Reading__c]))).toEqual([
      [['Processing', 2]],
      [['Processing', 2]],
    ]);
  });

  it.each([
    ['an end after its beginning', () => [accepted(1, 0), rejected(1, 1)], 'Rejected'],
    ['an end before its beginning', () => [rejected(1, 1), accepted(1, 2)], 'Rejected'],
    ['the later of two ends', () => [interpreted(1, 5), rejected(1, 4), accepted(1, 9)], 'Ready'],
    ['one of duplicates', () => [interpreted(1, 1), interpreted(1, 1)], 'Ready'],
  ])('writes each file once: %s', async (_, deliveries, status) => {
    const { use, written, store } = setUp();
    store(1);

    expect(await use(deliveries())).toEqual(new Map());
    expect(written).toHaveLength(1);
    expect(written[0]).toMatchObject([{ change: { Status__c: status } }]);
  });

  it('keeps the files of one record together', async () => {
    const { use, written, store } = setUp();
    const other = '001000000000002AAA';
    const of = (delivery: ReturnType<typeof heard>, parent: string) => {
      delivery.message.media = { ...delivery.message.media, parentId: parent };
      return delivery;
    };
    store(4);
    const progress = heard({ type: 'media.progress', ...about(2), percent: 12 });

    await use([of(accepted(1), other), of(progress, parentId), of(rejected(3), other), of(interpreted(4), parentId), of(gaveUp(5), other)]);

    expect(written[0]?.map((write) => write.parentId)).toEqual([parentId, parentId, other, other, other]);
  });

  it.each(['retry', 'failed'] as const)('lets a message come again where the outcome is %s, and no other', async (outcome) => {
    const { use } = setUp({ [mediaId(2)]: outcome });
    const deliveries = [accepted(1), accepted(2), accepted(3)];

    const failed = await use(deliveries);

    expect([...failed.keys()]).toEqual([deliveries[1]]);
    expect([...failed.values()]).toMatchObject([{ code: 'NOT_WRITTEN', message: `${mediaId(2)}: ${outcome}`, isOutOfCalls: false }]);
  });

  it('is done with a message whose record is further already, and says so in the log', async () => {
    const { use, log } = setUp({ [mediaId(1)]: 'stale' });

    expect(await use([accepted(1)])).toEqual(new Map());
    expect(log.lines).toMatchObject([{ level: 'warn', told: [expect.any(String), { mediaId: mediaId(1) }] }]);
  });

  it('lets a message come again that a writer says nothing about', async () => {
    const { objects, log } = setUp();
    const delivery = accepted(1);

    const failed = await writeBack({ objects, writer: { write: async () => [] }, log })([delivery]);

    expect([...failed]).toEqual([[delivery, expect.objectContaining({ message: `${mediaId(1)}: NO_ANSWER` })]]);
  });

  it('writes the others where one result is missing or broken', async () => {
    const { use, written, store, objects } = setUp();
    store(1);
    objects.put(stored(3), '{}');
    const deliveries = [interpreted(1), interpreted(2), interpreted(3)];

    expect([...(await use(deliveries)).keys()]).toEqual([deliveries[1], deliveries[2]]);
    expect(written[0]?.map((write) => write.mediaId)).toEqual([mediaId(1)]);
  });

  it.each([
    ['REQUEST_LIMIT_EXCEEDED', 10_800],
    ['CONCURRENT_REQUEST_LIMIT_EXCEEDED', undefined],
    ['UNABLE_TO_LOCK_ROW', undefined],
  ])('lets a message that failed with %s wait for %s seconds', async (detail, seconds) => {
    const { objects, log } = setUp();
    const write = async () => [{ mediaId: mediaId(1), outcome: 'retry' as const, detail }];

    const failed = await writeBack({ objects, writer: { write }, log })([accepted(1)]);

    expect([...failed.values()].map(secondsToWait)).toEqual([seconds]);
  });

  it('is done with the result of a file that was deleted and erased, and writes the others', async () => {
    const { use, written, store, objects, log } = setUp();
    objects.put({ bucket: stored(1).bucket, key: deletedKey(about(1).media) }, '');
    store(2);

    expect(await use([interpreted(1), interpreted(2)])).toEqual(new Map());

    expect(written[0]?.map((write) => write.mediaId)).toEqual([mediaId(2)]);
    expect(log.lines).toMatchObject([{ level: 'info', told: [expect.any(String), { mediaId: mediaId(1) }] }]);
  });

  it('makes no call where there is nothing to write', async () => {
    const { use, written } = setUp();

    await use([]);

    expect(written).toEqual([]);
  });
});
