import type { TextractSettings } from '../../adapters/aws/textract/textractJobs.ts';
import type { MediaAccepted } from '../../contracts/events/mediaEvents.ts';
import type { Extraction } from '../../contracts/extraction.ts';
import { pendingJobs } from '../../pipeline/jobs/pendingJobs.ts';
import { JobRunsError } from '../../runtime/errors.ts';
import { sampleMedia } from '../../test/media.ts';
import { memoryObjects } from '../../test/memoryObjects.ts';
import { documentsEngine, DocumentsSettings } from './documentsEngine.ts';

const aws = { DOCUMENTS_ENGINE: 'aws', TEXTRACT_TOPIC_ARN: 'arn:topic', TEXTRACT_ROLE_ARN: 'arn:role' };

const file = (format: MediaAccepted['format']): MediaAccepted => ({ type: 'media.accepted', version: 1, media: sampleMedia(), format });

const engine = (settings: Record<string, string>) => {
  const read: Extraction[] = [];
  const ended = new Map<string, Extraction>();
  const result = async (id: string): Promise<Extraction> => ended.get(id) ?? Promise.reject(new JobRunsError('Textract'));
  const jobs = { start: jest.fn(async (_name: string) => 'job-1'), result };
  const delivered: Extraction[] = [];
  const parts: Parameters<typeof documentsEngine>[1] = {
    pending: pendingJobs(memoryObjects(), 'results'),
    deliver: async (_, extraction) => void delivered.push(extraction),
    attempt: (work) => work,
    extractWith:
      (reader) =>
      async ({ format, media }) => {
        read.push(await reader.read({ bytes: Buffer.from('Hello'), format, fileName: media.fileName }));
      },
  };
  const makeJobs = jest.fn((_settings: TextractSettings) => jobs);
  const made = documentsEngine(DocumentsSettings.parse(settings), parts, makeJobs);
  return { ...made, makeJobs, started: jobs.start, readHere: read, ended, delivered };
};

describe('documentsEngine', () => {
  it('reads all documents in the function by default', async () => {
    const { read, readHere } = engine({});

    await read(file('txt'));

    expect(readHere).toMatchObject([{ text: 'Hello' }]);
    expect(readHere[0]).not.toHaveProperty('notes');
  });

  it('leaves PDF to Textract if the setting chooses it', async () => {
    const queries = [{ Text: 'What is the invoice number?', Alias: 'Invoice number' }];
    const { read, started, readHere, delivered, makeJobs } = engine({ ...aws, TEXTRACT_QUERIES: JSON.stringify(queries) });

    await read(file('pdf'));

    expect(makeJobs).toHaveBeenCalledWith({ topicArn: 'arn:topic', roleArn: 'arn:role', queries });
    expect(started).toHaveBeenCalledTimes(1);
    expect([...readHere, ...delivered]).toEqual([]);
  });

  it('delivers Textract’s result when its completion event arrives', async () => {
    const { read, finish, started, ended, delivered } = engine(aws);
    await read(file('pdf'));
    const extraction: Extraction = { schemaVersion: 1, format: 'pdf', text: 'Hi', pages: [], attachments: [], engine: 'Amazon Textract' };
    ended.set('job-1', extraction);

    await finish({ id: 'job-1', name: String(started.mock.calls[0]?.[0]) });

    expect(delivered).toEqual([extraction]);
  });

  it('delivers the result of a finished job whose completion event was lost', async () => {
    const { read, ended, delivered } = engine(aws);
    await read(file('pdf'));
    const extraction: Extraction = { schemaVersion: 1, format: 'pdf', text: 'Hi', pages: [], attachments: [], engine: 'Amazon Textract' };
    ended.set('job-1', extraction);

    await read(file('pdf'));

    expect(delivered).toEqual([extraction]);
  });

  it('reads formats that Textract does not support in the function, and adds a note', async () => {
    const { read, started, readHere } = engine(aws);

    await read(file('txt'));

    expect(started).not.toHaveBeenCalled();
    expect(readHere).toMatchObject([{ text: 'Hello', notes: [{ code: 'NOT_FOR_TEXTRACT' }] }]);
  });

  it('names missing Textract settings and rejects invalid queries', () => {
    expect(() => engine({ DOCUMENTS_ENGINE: 'aws' })).toThrow('TEXTRACT_TOPIC_ARN, TEXTRACT_ROLE_ARN');
    const issuesWith = (queries: string) =>
      DocumentsSettings.safeParse({ ...aws, TEXTRACT_QUERIES: queries }).error?.issues.map(({ path }) => path[0]);
    const many = (count: number): string => JSON.stringify(Array.from({ length: count }, () => ({ Text: 'Who?', Alias: 'Who' })));
    expect(issuesWith(many(30))).toBeUndefined();
    for (const wrong of ['{', many(31), '[{"Text":"","Alias":"Who"}]', '[{"Text":"Who?","Alias":""}]'])
      expect(issuesWith(wrong)).toEqual(['TEXTRACT_QUERIES']);
  });
});
