import { note } from '../contracts/notes.ts';
import { mediaId, parentId, sampleMedia } from '../test/media.ts';
import { accepted, interpreted, progress, rejected, setUp } from './test/deliveries.ts';
import { sampleResult } from './test/result.ts';

describe('writeBack’s change to a record', () => {
  it('sets an accepted file to Processing and leaves its insights unchanged', async () => {
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

  it('contains the checksum if storage computed one', async () => {
    const { use, written } = setUp();
    const delivery = accepted(1);
    delivery.message.media = sampleMedia({ mediaId: mediaId(1), checksum: 'abc=-2' });

    await use([delivery]);

    expect(written).toMatchObject([[{ change: { Checksum__c: 'abc=-2' } }]]);
  });

  it('contains the results of a file, with personal data masked', async () => {
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

  it('contains the notes, and the duration of a recording', async () => {
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

  it('contains the progress of a long recording until it ends', async () => {
    const { use, written, store } = setUp();
    store(1, sampleResult('Hello'));

    await use([accepted(1), progress(1, 12, 1), progress(1, 25, 2)]);
    await use([progress(1, 37, 3), interpreted(1, 2)]);

    expect(written.map((writes) => writes.map(({ change }) => [change.Status__c, change.Progress__c]))).toEqual([
      [['Processing', 25]],
      [['Ready', null]],
    ]);
  });

  it('cuts a text that is too long for its field, and marks it as cut', async () => {
    const { use, written, store } = setUp();
    store(1, sampleResult('', { redactedText: '本'.repeat(1_000_000) }));

    await use([interpreted(1)]);

    expect(written[0]?.[0]?.change).toMatchObject({ Text_Is_Cut__c: true });
    expect(written[0]?.[0]?.change.Redacted_Text__c).toHaveLength(131_072);
  });

  it('has at most 50 insights, and the total count', async () => {
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

  it('gives the reason of a rejection and removes the insights', async () => {
    const { use, written } = setUp();

    await use([rejected(1)]);

    expect(written[0]).toMatchObject([
      {
        insights: [],
        change: { Status__c: 'Rejected', Status_Code__c: 'FILE_CORRUPT', Status_Reason__c: "This file is damaged and can't be opened." },
      },
    ]);
  });

  it('prefers a later reading that has started to the end of an earlier one', async () => {
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
});
