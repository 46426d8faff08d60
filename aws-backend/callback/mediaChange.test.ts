import { sampleMedia } from '../test/media.ts';
import { failed, ready, rejected } from './mediaChange.ts';
import { sampleResult } from './test/result.ts';

const at = new Date('2026-05-01T10:02:00Z');
const about = { media: sampleMedia(), format: 'pdf' as const };

describe('the change to the record of a file', () => {
  it('gives the reason of a rejection and clears an earlier reading’s results', () => {
    const fields = Object.keys(ready(about, sampleResult('Hello'), 0, at));

    expect(rejected({ ...about, code: 'FILE_CORRUPT' }, at)).toEqual({
      ...Object.fromEntries(fields.map((field) => [field, null])),
      Status__c: 'Rejected',
      Status_Code__c: 'FILE_CORRUPT',
      Status_Reason__c: "This file is damaged and can't be opened.",
      Reading__c: 1,
      Kind__c: 'Document',
      Content_Type__c: 'application/pdf',
      Text_Is_Cut__c: false,
      Insight_Count__c: 0,
      Personal_Data_Count__c: 0,
      Processed_At__c: '2026-05-01T10:02:00.000Z',
    });
  });

  it('omits the reading for malware, because the record refuses the number of an earlier reading', () => {
    const change = rejected({ ...about, format: 'unknown', code: 'MALWARE_FOUND' }, at);

    expect(change).toMatchObject({ Status__c: 'Rejected', Status_Code__c: 'MALWARE_FOUND' });
    expect(change).not.toHaveProperty('Reading__c');
  });

  it('marks a failure and keeps earlier results', () => {
    expect(failed(about, at)).toEqual({
      Status__c: 'Failed',
      Reading__c: 1,
      Status_Code__c: 'PROCESSING_FAILED',
      Status_Reason__c: 'Something went wrong on our end while this file was being read. The file is kept and can be read again.',
      Processed_At__c: '2026-05-01T10:02:00.000Z',
    });
  });

  it('keeps the uploader’s content type for an unknown format', () => {
    const media = sampleMedia({ contentType: 'model/stl' });

    expect(rejected({ media, format: 'unknown', code: 'FILE_TYPE_UNSUPPORTED' }, at)).toMatchObject({ Content_Type__c: 'model/stl' });
  });

  it('shows a recording’s text with speakers and times', () => {
    const { extraction, ...result } = sampleResult('Hello.', { redactedText: 'Hello.' });
    const segments = [{ start: 0, end: 6, startMs: 5000, endMs: 6000, speaker: 'Speaker 1', confidence: 1 }];

    expect(ready(about, { ...result, extraction: { ...extraction, segments } }, 0, at)).toMatchObject({
      Redacted_Text__c: '[0:05] Speaker 1: Hello.',
    });
  });

  it('gives the page count, and nulls for missing text, summary and sentiment', () => {
    const { sentiment: _, ...result } = sampleResult('');
    const page = (number: number) => ({ number, start: 0, end: 0, method: 'text' as const, confidence: 1 });
    const pages = [page(1), page(2)];

    expect(ready(about, { ...result, extraction: { ...result.extraction, pages } }, 0, at)).toMatchObject({
      Page_Count__c: 2,
      Redacted_Text__c: null,
      Summary__c: null,
      Summary_Method__c: null,
      Sentiment__c: null,
      Sentiment_Score__c: null,
    });
  });
});
