import {
  AccessDeniedException,
  BadDocumentException,
  DocumentTooLargeException,
  GetDocumentAnalysisCommand,
  InternalServerError,
  InvalidJobIdException,
  InvalidParameterException,
  InvalidS3ObjectException,
  LimitExceededException,
  ProvisionedThroughputExceededException,
  StartDocumentAnalysisCommand,
  TextractClient,
  ThrottlingException,
  UnsupportedDocumentException,
} from '@aws-sdk/client-textract';
import { mockClient } from 'aws-sdk-client-mock';
import type { MediaAccepted } from '../../../contracts/events/mediaEvents.ts';
import { Extraction } from '../../../contracts/extraction.ts';
import { sampleMedia } from '../../../test/media.ts';
import { analysis } from './test/analysis.ts';
import { textractJobs } from './textractJobs.ts';
import { TextractNotification } from './textractNotification.ts';

const textract = mockClient(TextractClient);
const settings = { topicArn: 'arn:aws:sns:eu-west-1:111122223333:ended', roleArn: 'arn:aws:iam::111122223333:role/tell', queries: [] };
const jobs = textractJobs(settings);
const file: MediaAccepted = { type: 'media.accepted', version: 1, media: sampleMedia(), format: 'pdf' };
const named = { message: 'no', $metadata: {} };

beforeEach(() => textract.reset());

const invoice = () => {
  const page = analysis(1);
  const [right, left] = [page.line('We thank Globex.'), page.line('Invoice 2026-0417')];
  const total = page.line('Total due: 12,241.20 GBP');
  page.layout([left, total]);
  page.layout([right]);
  page.field(total.words.slice(0, 2), total.words.slice(2));
  page.table([
    ['Article', 'Price'],
    ['Pump P-200', ''],
  ]);
  page.answer('What is the invoice number?', 'Invoice number', '2026-0417');
  page.answer('Who signs?', 'Signed by', 'nobody who is named');
  return page.blocks;
};

const pageOf = (number: number, text: string) => {
  const page = analysis(number);
  page.line(text);
  return page.blocks;
};

describe('textractJobs', () => {
  it('starts a job with a name that its notification returns', async () => {
    textract.on(StartDocumentAnalysisCommand).resolves({ JobId: 'job-1' });
    const queries = [{ Text: 'What is the invoice number?', Alias: 'Invoice number' }];

    expect(await textractJobs({ ...settings, queries }).start('name-1', file)).toBe('job-1');

    expect(textract.commandCalls(StartDocumentAnalysisCommand)[0]?.args[0].input).toEqual({
      DocumentLocation: { S3Object: { Bucket: file.media.bucket, Name: file.media.key } },
      ClientRequestToken: 'name-1',
      JobTag: 'name-1',
      FeatureTypes: ['TABLES', 'FORMS', 'LAYOUT', 'QUERIES'],
      QueriesConfig: { Queries: queries },
      NotificationChannel: { SNSTopicArn: settings.topicArn, RoleArn: settings.roleArn },
    });
  });

  it('rejects if Textract returns no job ID', async () => {
    textract.on(StartDocumentAnalysisCommand).resolves({});

    await expect(jobs.start('name-1', file)).rejects.toThrow('Textract returned no job ID');
  });

  it('requests no queries if none are set', async () => {
    textract.on(StartDocumentAnalysisCommand).resolves({ JobId: 'job-1' });

    await jobs.start('name-1', file);

    const { input } = textract.commandCalls(StartDocumentAnalysisCommand)[0]!.args[0];
    expect(input).not.toHaveProperty('QueriesConfig');
    expect(input.FeatureTypes).not.toContain('QUERIES');
  });

  it('parses the notification that Textract documents', () => {
    // docs.aws.amazon.com/textract/latest/dg/async-notification-payload.html
    const notification = {
      JobId: 'job-1',
      Status: 'SUCCEEDED',
      API: 'StartDocumentAnalysis',
      JobTag: 'name-1',
      Timestamp: 1_767_225_600_000,
      DocumentLocation: { S3ObjectName: 'key', S3Bucket: 'bucket' },
    };

    expect(TextractNotification.parse(notification)).toEqual({ id: 'job-1', name: 'name-1' });
  });

  it('returns text in reading order, fields and answers with offsets, and tables', async () => {
    textract.on(GetDocumentAnalysisCommand).resolves({ JobStatus: 'SUCCEEDED', Blocks: invoice() });

    const extraction = await jobs.result('job-1', file);

    expect(Extraction.parse(extraction)).toEqual(extraction);
    expect(extraction.text).toBe('Invoice 2026-0417\nTotal due: 12,241.20 GBP\n\nWe thank Globex.');
    expect(extraction.pages).toEqual([{ number: 1, start: 0, end: extraction.text.length, method: 'ocr', confidence: 0.985 }]);
    expect(extraction.formFields?.map(({ name, value, page }) => [name, value, page])).toEqual([
      ['Total due', '12,241.20 GBP', 1],
      ['Invoice number', '2026-0417', 1],
    ]);
    for (const { value, start, end } of extraction.formFields ?? []) expect(extraction.text.slice(start, end)).toBe(value);
    expect(extraction.tables).toEqual([
      {
        page: 1,
        rows: [
          ['Article', 'Price'],
          ['Pump P-200', ''],
        ],
        confidence: 0.97,
      },
    ]);
  });

  it('fetches all parts of a result, even if one ends within a page', async () => {
    const blocks = [...invoice(), ...pageOf(2, 'Second page'), ...invoice().map((block) => ({ ...block, Page: 3 }))];
    const [first, rest] = [blocks.slice(0, 7), blocks.slice(7)];
    textract
      .on(GetDocumentAnalysisCommand, { JobId: 'job-1', NextToken: undefined })
      .resolves({ JobStatus: 'SUCCEEDED', Blocks: first, NextToken: 'more' })
      .on(GetDocumentAnalysisCommand, { JobId: 'job-1', NextToken: 'more' })
      .resolves({ JobStatus: 'SUCCEEDED', Blocks: rest });

    const { text, pages, formFields = [] } = await jobs.result('job-1', file);

    expect(pages.map(({ number, start, end }) => [number, text.slice(start, end).split('\n')[0]])).toEqual([
      [1, 'Invoice 2026-0417'],
      [2, 'Second page'],
      [3, 'Invoice 2026-0417'],
    ]);
    expect(formFields.map(({ page, start, end }) => [page, text.slice(start, end)])).toContainEqual([3, '12,241.20 GBP']);
  });

  it('adds a note about unread pages', async () => {
    const Warnings = [{ ErrorCode: 'x', Pages: [4, 3] }];
    textract.on(GetDocumentAnalysisCommand).resolves({ JobStatus: 'PARTIAL_SUCCESS', Blocks: pageOf(1, 'One'), Warnings });

    expect((await jobs.result('job-1', file)).notes).toEqual([{ code: 'PAGES_UNREAD', values: ['3, 4'] }]);
  });

  it.each([
    ['FILE_CORRUPT', BadDocumentException],
    ['FILE_TOO_LARGE', DocumentTooLargeException],
    ['FILE_TYPE_UNSUPPORTED', UnsupportedDocumentException],
  ])('rejects the file as %s if Textract says the file is at fault', async (code, Fault) => {
    textract.on(StartDocumentAnalysisCommand).rejects(new Fault(named));

    await expect(jobs.start('name-1', file)).rejects.toMatchObject({ name: 'RejectedError', code });
  });

  it.each([
    ['ThrottlingException', ThrottlingException],
    ['ProvisionedThroughputExceededException', ProvisionedThroughputExceededException],
    ['InternalServerError', InternalServerError],
    ['AccessDeniedException', AccessDeniedException],
    ['InvalidParameterException', InvalidParameterException],
    ['InvalidS3ObjectException', InvalidS3ObjectException],
  ])('throws %s unchanged, so that it is retried', async (_, Fault) => {
    const error = new Fault(named);
    textract.on(StartDocumentAnalysisCommand).rejects(error);

    await expect(jobs.start('name-1', file)).rejects.toBe(error);
  });

  it('throws NoFreeJobError at the limit of concurrent jobs', async () => {
    textract.on(StartDocumentAnalysisCommand).rejects(new LimitExceededException(named));

    await expect(jobs.start('name-1', file)).rejects.toMatchObject({ name: 'NoFreeJobError', code: 'NO_FREE_JOB' });
  });

  it('throws JobFailedError for a job that Textract no longer knows', async () => {
    textract.on(GetDocumentAnalysisCommand).rejects(new InvalidJobIdException(named));

    await expect(jobs.result('job-1', file)).rejects.toMatchObject({ name: 'JobFailedError' });
  });

  it('starts another job under the same tag after a failed one', async () => {
    textract.on(StartDocumentAnalysisCommand).resolves({ JobId: 'job-2' });

    await jobs.start('name-1', file, 1);

    expect(textract.call(0).args[0].input).toMatchObject({ ClientRequestToken: 'name-1-1', JobTag: 'name-1' });
  });

  it('rejects the file after a failed job only if Textract says the file is at fault', async () => {
    textract.on(GetDocumentAnalysisCommand).resolves({ JobStatus: 'FAILED', StatusMessage: 'UNSUPPORTED_DOCUMENT' });
    await expect(jobs.result('job-1', file)).rejects.toMatchObject({ code: 'FILE_CORRUPT' });

    textract.on(GetDocumentAnalysisCommand).resolves({ JobStatus: 'FAILED', StatusMessage: 'The PDF is password protected' });
    await expect(jobs.result('job-1', file)).rejects.toMatchObject({ code: 'FILE_ENCRYPTED' });

    textract.on(GetDocumentAnalysisCommand).resolves({ JobStatus: 'FAILED', StatusMessage: 'INTERNAL_SERVER_ERROR' });
    const error = { name: 'JobFailedError', message: 'A Textract job failed: INTERNAL_SERVER_ERROR' };
    await expect(jobs.result('job-1', file)).rejects.toMatchObject(error);
  });

  it('throws JobRunsError while the job is running', async () => {
    textract.on(GetDocumentAnalysisCommand).resolves({ JobStatus: 'IN_PROGRESS' });

    await expect(jobs.result('job-1', file)).rejects.toMatchObject({ name: 'JobRunsError' });
  });
});
