import fc from 'fast-check';
import { resultKey } from '../contracts/media.ts';
import { mediaId, orgId } from '../test/media.ts';
import { memoryPipeline } from '../test/memoryPipeline.ts';
import { snsBody } from '../test/queueEvents.ts';
import { s3TestEvent } from '../test/s3Events.ts';

type Pipeline = ReturnType<typeof memoryPipeline>;

const calm = () => 0;
const uploadAll = ({ upload }: Pipeline): void => {
  upload(mediaId(1), 'Invoice for ann@example.com', 'invoice.txt');
  upload(mediaId(2), 'Invoice for bob@example.com', 'invoice.txt');
  upload(mediaId(3), 'this is damaged', 'broken.docx');
  upload(mediaId(4), '', 'empty.pdf');
};
const recordsOf = ({ records }: Pipeline) => Object.fromEntries([...records].sort());

const expected = async () => {
  const pipeline = memoryPipeline(calm);
  uploadAll(pipeline);
  await pipeline.queues.settle();
  return recordsOf(pipeline);
};

describe('the pipeline', () => {
  it('updates the record of each upload', async () => {
    expect(await expected()).toMatchObject({
      [mediaId(1)]: {
        change: { Status__c: 'Ready', Kind__c: 'Text', Redacted_Text__c: 'Invoice for [EMAIL]', Summary__c: 'Invoice for [EMAIL]' },
        insights: [
          { Kind__c: 'Personal Data', Value__c: 'EMAIL' },
          { Kind__c: 'Key Phrase', Value__c: 'Invoice' },
        ],
      },
      [mediaId(2)]: { change: { Status__c: 'Ready' } },
      [mediaId(3)]: { change: { Status__c: 'Rejected', Status_Code__c: 'FILE_CORRUPT', Kind__c: 'Document' }, insights: [] },
      [mediaId(4)]: { change: { Status__c: 'Rejected', Status_Code__c: 'FILE_EMPTY' } },
    });
  });

  it('stores all findings and the redacted text', async () => {
    const { upload, queues, stored } = memoryPipeline(calm);
    upload(mediaId(1), 'Mail ann@example.com', 'a.txt');
    await queues.settle();

    const read = (file: Parameters<typeof resultKey>[1]) =>
      stored.text({ bucket: 'results', key: resultKey({ orgId, mediaId: mediaId(1) }, file) });
    expect(read('redactedText')).toBe('Mail [EMAIL]');
    expect(JSON.parse(read('result') ?? '')).toMatchObject({
      personalData: [{ category: 'EMAIL' }],
      extraction: { text: 'Mail ann@example.com' },
    });
  });

  it('gives the same outcome with duplicate, reordered or half-processed messages', async () => {
    const end = await expected();

    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), fc.infiniteStream(fc.nat({ max: 4 })), async (numbers, luck) => {
        let isUnkind = true;
        const pipeline = memoryPipeline(
          (choices) => (choices > 0 ? Number(numbers.next().value) % choices : 0),
          () => {
            if (isUnkind && luck.next().value === 0) throw new Error('the machine was taken away');
          },
        );
        uploadAll(pipeline);
        await pipeline.queues.settle();
        // Messages that failed three times are in the dead-letter queues until they are redriven.
        isUnkind = false;
        pipeline.queues.redrive();
        await pipeline.queues.settle();
        expect(recordsOf(pipeline)).toEqual(end);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['invalid JSON', 'poison'],
    ['another kind of message', snsBody({ type: 'media.eaten' })],
    [
      'a key that is not validly encoded',
      snsBody({ Records: [{ eventName: 'ObjectCreated:Put', s3: { bucket: { name: 'b' }, object: { key: '%', sequencer: '1' } } }] }),
    ],
  ])('moves an unreadable message to the dead-letter queue, and processes the others: %s', async (_, body) => {
    const { upload, queues, records } = memoryPipeline(calm);
    queues.send('media-accept', body);
    queues.send('media-documents', body);
    queues.send('media-callback', body);
    upload(mediaId(1), 'Hello', 'a.txt');

    await queues.settle();

    expect(records.get(mediaId(1))).toMatchObject({ change: { Status__c: 'Ready' } });
    expect(new Set(queues.dead.map(({ queue }) => queue))).toContain('media-callback');
  });

  it('ignores the test event of S3', async () => {
    const { queues, records } = memoryPipeline(calm);
    queues.send('media-accept', snsBody(s3TestEvent));

    await queues.settle();

    expect(queues.dead).toEqual([]);
    expect(records.size).toBe(0);
  });
});
