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
  it('begins a job under one name, which the notification brings back', async () => {
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

  it('begins nothing that it could not ask about', async () => {
    textract.on(StartDocumentAnalysisCommand).resolves({});

    await expect(jobs.start('name-1', file)).rejects.toThrow('Textract named no job');
  });

  it('asks no questions where none are set', async () => {
    textract.on(StartDocumentAnalysisCommand).resolves({ JobId: 'job-1' });

    await jobs.start('name-1', file);

    const { input } = textract.commandCalls(StartDocumentAnalysisCommand)[0]!.args[0];
    expect(input).not.toHaveProperty('QueriesConfig');
    expect(input.FeatureTypes).not.toContain('QUERIES');
  });

  it('knows the notification that Textract documents', () => {
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

  it('tells text in reading order, fields and answers with their places, and tables', async () => {
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

  it('fetches all parts of a result, also where one breaks off in a page', async () => {
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

  it('says which pages could not be read', async () => {
    const Warnings = [{ ErrorCode: 'x', Pages: [4, 3] }];
    textract.on(GetDocumentAnalysisCommand).resolves({ JobStatus: 'PARTIAL_SUCCESS', Blocks: pageOf(1, 'One'), Warnings });

    expect((await jobs.result('job-1', file)).notes).toEqual([{ code: 'PAGES_UNREAD', values: ['3, 4'] }]);
  });

  it.each([
    ['FILE_CORRUPT', BadDocumentException],
    ['FILE_TOO_LARGE', DocumentTooLargeException],
    ['FILE_TYPE_UNSUPPORTED', UnsupportedDocumentException],
  ])('rejects what the file is at fault for as %s', async (code, Fault) => {
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
  ])('throws %s, which may pass or is ours to mend, so that it is tried again', async (_, Fault) => {
    const error = new Fault(named);
    textract.on(StartDocumentAnalysisCommand).rejects(error);

    await expect(jobs.start('name-1', file)).rejects.toBe(error);
  });

  it('says that a job finds no room among those that run, which is no failure', async () => {
    textract.on(StartDocumentAnalysisCommand).rejects(new LimitExceededException(named));

    await expect(jobs.start('name-1', file)).rejects.toMatchObject({ name: 'NoFreeJobError', code: 'NO_FREE_JOB' });
  });

  it('says of a job that Textract does not know any more that it came to nothing', async () => {
    textract.on(GetDocumentAnalysisCommand).rejects(new InvalidJobIdException(named));

    await expect(jobs.result('job-1', file)).rejects.toMatchObject({ name: 'JobFailedError' });
  });

  it('begins another job under the same name where one came to nothing', async () => {
    textract.on(StartDocumentAnalysisCommand).resolves({ JobId: 'job-2' });

    await jobs.start('name-1', file, 1);

    expect(textract.call(0).args[0].input).toMatchObject({ ClientRequestToken: 'name-1-1', JobTag: 'name-1' });
  });

  it('takes a failed job for the file’s fault only where Textract says so', async () => {
    textract.on(GetDocumentAnalysisCommand).resolves({ JobStatus: 'FAILED', StatusMessage: 'UNSUPPORTED_DOCUMENT' });
    await expect(jobs.result('job-1', file)).rejects.toMatchObject({ code: 'FILE_CORRUPT' });

    textract.on(GetDocumentAnalysisCommand).resolves({ JobStatus: 'FAILED', StatusMessage: 'The PDF is password protected' });
    await expect(jobs.result('job-1', file)).rejects.toMatchObject({ code: 'FILE_ENCRYPTED' });

    textract.on(GetDocumentAnalysisCommand).resolves({ JobStatus: 'FAILED', StatusMessage: 'INTERNAL_SERVER_ERROR' });
    const error = { name: 'JobFailedError', message: 'Textract ended a job as FAILED: INTERNAL_SERVER_ERROR' };
    await expect(jobs.result('job-1', file)).rejects.toMatchObject(error);
  });

  it('waits for a job that has not ended', async () => {
    textract.on(GetDocumentAnalysisCommand).resolves({ JobStatus: 'IN_PROGRESS' });

    await expect(jobs.result('job-1', file)).rejects.toMatchObject({ name: 'JobRunsError' });
  });
});
