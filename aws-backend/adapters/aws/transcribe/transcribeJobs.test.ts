import {
  BadRequestException,
  ConflictException,
  DeleteTranscriptionJobCommand,
  GetTranscriptionJobCommand,
  InternalFailureException,
  LimitExceededException,
  NotFoundException,
  StartTranscriptionJobCommand,
  TranscribeClient,
  TranscribeServiceException,
} from '@aws-sdk/client-transcribe';
import { mockClient } from 'aws-sdk-client-mock';
import type { MediaAccepted } from '../../../contracts/events/mediaEvents.ts';
import { Extraction } from '../../../contracts/extraction.ts';
import { sampleMedia } from '../../../test/media.ts';
import { memoryObjects } from '../../../test/memoryObjects.ts';
import { heldForAnHour } from './test/transcripts.ts';
import { transcribeJobs } from './transcribeJobs.ts';
import { TranscribeNotification } from './transcribeNotification.ts';

const transcribe = mockClient(TranscribeClient);
const objects = memoryObjects();
const jobs = transcribeJobs({ objects, resultsBucket: 'results' });
const media = sampleMedia({ fileName: 'call.mp3' });
const file: MediaAccepted = { type: 'media.accepted', version: 1, media, format: 'mp3' };
const folder = `insights/${media.orgId}/${media.mediaId}`;
const uriOf = (name: string): string => `https://s3.eu-west-1.amazonaws.com/results/${folder}/${name}`;
const fault = (message: string) => ({ message, $metadata: {} });

beforeEach(() => transcribe.reset());

const startedWith = () => transcribe.commandCalls(StartTranscriptionJobCommand)[0]?.args[0].input;

describe('transcribeJobs', () => {
  it('starts a job with speaker labels and language identification that writes next to the results', async () => {
    transcribe.on(StartTranscriptionJobCommand).resolves({});

    await jobs.start('name-1', file);

    expect(startedWith()).toEqual({
      TranscriptionJobName: 'name-1',
      Media: { MediaFileUri: `s3://${media.bucket}/${media.key}` },
      MediaFormat: 'mp3',
      OutputBucketName: 'results',
      OutputKey: `${folder}/transcript.json`,
      IdentifyLanguage: true,
      Settings: { ShowSpeakerLabels: true, MaxSpeakerLabels: 10 },
    });
  });

  it('requests redaction and a vocabulary in a given language', async () => {
    transcribe.on(StartTranscriptionJobCommand).resolves({});
    const settings = { languageCode: 'en-GB', vocabularyName: 'products', isRedacted: true } as const;

    await transcribeJobs({ objects, resultsBucket: 'results', ...settings }).start('name-1', file);

    expect(startedWith()).toMatchObject({
      LanguageCode: 'en-GB',
      ContentRedaction: { RedactionType: 'PII', RedactionOutput: 'redacted' },
      Settings: { VocabularyName: 'products', ShowSpeakerLabels: true },
    });
    expect(startedWith()).not.toHaveProperty('IdentifyLanguage');
  });

  it('has the transcript encrypted with the storage key', async () => {
    transcribe.on(StartTranscriptionJobCommand).resolves({});
    const encryptionKeyArn = 'arn:aws:kms:eu-west-1:111122223333:key/data';

    await transcribeJobs({ objects, resultsBucket: 'results', encryptionKeyArn }).start('name-1', file);

    expect(startedWith()).toMatchObject({ OutputBucketName: 'results', OutputEncryptionKMSKeyId: encryptionKeyArn });
  });

  it.each([{ isRedacted: true }, { vocabularyName: 'products' }])('refuses %j without a language', async (settings) => {
    await expect(transcribeJobs({ objects, resultsBucket: 'results', ...settings }).start('n', file)).rejects.toThrow(
      'TRANSCRIBE_LANGUAGE',
    );
  });

  it('accepts a job of the same name that was already started', async () => {
    transcribe.on(StartTranscriptionJobCommand).rejects(new ConflictException(fault('The requested job name already exists.')));

    await expect(jobs.start('name-1', file)).resolves.toBe('name-1');
  });

  it.each([
    ['TranscriptFileUri', 'transcript.json'],
    ['RedactedTranscriptFileUri', 'redacted-transcript.json'],
  ])('reads the transcript at %s', async (uri, name) => {
    objects.put({ bucket: 'results', key: `${folder}/${name}` }, JSON.stringify(heldForAnHour));
    transcribe
      .on(GetTranscriptionJobCommand, { TranscriptionJobName: 'name-1' })
      .resolves({ TranscriptionJob: { TranscriptionJobStatus: 'COMPLETED', Transcript: { [uri]: uriOf(name) } } });

    const extraction = await jobs.result('name-1', file);

    expect(Extraction.parse(extraction)).toEqual(extraction);
    expect(extraction.text).toBe("I've been on hold for an hour.\nSorry about that.");
    expect(extraction.segments?.map(({ speaker }) => speaker)).toEqual(['Speaker 1', 'Speaker 2']);
    expect(extraction.segments?.[1]?.words?.map(({ start, end }) => extraction.text.slice(start, end))).toEqual(['Sorry', 'about', 'that']);
  });

  it.each([
    ['its job', { LanguageCode: 'ja-JP' } as const, {}],
    ['its result, after language identification', {}, { language_code: 'ja-JP' }],
  ])('joins words without spaces in a language that uses none, which %s names', async (_, job, named) => {
    const item = (content: string, start_time: string, end_time: string) => ({
      ...{ type: 'pronunciation', start_time, end_time },
      alternatives: [{ confidence: '0.99', content }],
    });
    const results = { ...named, transcripts: [], items: [item('ポンプ', '0.1', '0.5'), item('です', '0.5', '0.9')] };
    objects.put(
      { bucket: 'results', key: `${folder}/transcript.json` },
      JSON.stringify({ jobName: 'name-1', results, status: 'COMPLETED' }),
    );
    const Transcript = { TranscriptFileUri: uriOf('transcript.json') };
    transcribe.on(GetTranscriptionJobCommand).resolves({ TranscriptionJob: { ...job, TranscriptionJobStatus: 'COMPLETED', Transcript } });

    expect((await jobs.result('name-1', file)).text).toBe('ポンプです');
  });

  it.each<[string, Error, object]>([
    ['the limit of concurrent jobs', new LimitExceededException(fault('Rate exceeded')), { name: 'NoFreeJobError' }],
    [
      'too many requests',
      new TranscribeServiceException({ name: 'ThrottlingException', $fault: 'client', ...fault('Rate') }),
      { name: 'ThrottlingException' },
    ],
    ['a failure of the service', new InternalFailureException(fault('Internal')), { name: 'InternalFailureException' }],
    [
      'missing permissions',
      new TranscribeServiceException({ name: 'AccessDeniedException', $fault: 'client', ...fault('no') }),
      { name: 'AccessDeniedException' },
    ],
    ['invalid settings', new BadRequestException(fault('The requested vocabulary could not be found')), { name: 'BadRequestException' }],
    [
      'a recording that is too long',
      new LimitExceededException(fault('Your media file is too long')),
      { name: 'RejectedError', code: 'RECORDING_TOO_LONG' },
    ],
    [
      'an unsupported file',
      new BadRequestException(fault('Unsupported media format.')),
      { name: 'RejectedError', code: 'RECORDING_TYPE_UNSUPPORTED' },
    ],
  ])('maps an error at the start of a job: %s', async (_, error, expected) => {
    transcribe.on(StartTranscriptionJobCommand).rejects(error);

    await expect(jobs.start('name-1', file)).rejects.toMatchObject(expected);
  });

  it.each([
    ['Unsupported media format.', 'RECORDING_TYPE_UNSUPPORTED'],
    ['The media format provided does not match the detected media format.', 'FILE_CORRUPT'],
    ['Invalid sample rate for audio file.', 'FILE_CORRUPT'],
    ['The sample rate provided does not match the detected sample rate.', 'FILE_CORRUPT'],
    ['Invalid file size: file size too large.', 'RECORDING_TOO_LONG'],
    ['Invalid number of channels: number of channels too large.', 'FILE_CORRUPT'],
    ["The media format that you specified doesn't match the detected media format.", 'FILE_CORRUPT'],
    ["The data in your input media file isn't valid. Check the media file and try your request again.", 'FILE_CORRUPT'],
    ['Failed to parse audio file.', 'FILE_CORRUPT'],
    ['Unsupported audio format.', 'RECORDING_TYPE_UNSUPPORTED'],
  ])('rejects the file if its job failed because of it: %s', async (FailureReason, code) => {
    transcribe.on(GetTranscriptionJobCommand).resolves({ TranscriptionJob: { TranscriptionJobStatus: 'FAILED', FailureReason } });

    await expect(jobs.result('name-1', file)).rejects.toMatchObject({ name: 'RejectedError', code });
    expect(transcribe.commandCalls(DeleteTranscriptionJobCommand)).toHaveLength(0);
  });

  it.each([
    'Your audio file must have a speech segment long enough in duration to perform automatic language identification. Provide an audio file with someone speaking for a longer period of time and try your request again.',
    'The input media file length is too small. Minimum audio duration is 0.500000 milliseconds. Check the length of the file and try your request again.',
  ])('returns a note that there is no speech if the job failed with: %s', async (FailureReason) => {
    transcribe.on(GetTranscriptionJobCommand).resolves({ TranscriptionJob: { TranscriptionJobStatus: 'FAILED', FailureReason } });

    const extraction = await jobs.result('name-1', file);

    expect(Extraction.parse(extraction)).toEqual(extraction);
    expect(extraction).toMatchObject({ text: '', notes: [{ code: 'NO_SPEECH' }], engine: 'Amazon Transcribe' });
  });

  it('deletes a job that failed for another reason, so that it can be started again', async () => {
    const failed = { TranscriptionJobStatus: 'FAILED', FailureReason: 'Internal error.' } as const;
    transcribe.on(GetTranscriptionJobCommand).resolves({ TranscriptionJob: failed });
    transcribe.on(DeleteTranscriptionJobCommand, { TranscriptionJobName: 'name-1' }).resolves({});

    await expect(jobs.result('name-1', file)).rejects.toMatchObject({ name: 'JobFailedError' });
    expect(transcribe.commandCalls(DeleteTranscriptionJobCommand)).toHaveLength(1);
  });

  it.each(['QUEUED', 'IN_PROGRESS'] as const)('throws JobRunsError for a job with status %s', async (TranscriptionJobStatus) => {
    transcribe.on(GetTranscriptionJobCommand).resolves({ TranscriptionJob: { TranscriptionJobStatus } });

    await expect(jobs.result('name-1', file)).rejects.toMatchObject({ name: 'JobRunsError' });
  });

  it.each([
    ['a response without a job', {}],
    ['a job without a transcript', { TranscriptionJob: { TranscriptionJobStatus: 'COMPLETED' } } as const],
  ])('throws a transient error for %s', async (_, answer) => {
    transcribe.on(GetTranscriptionJobCommand).resolves(answer);

    await expect(jobs.result('name-1', file)).rejects.toMatchObject({ name: 'TranscribeJobError' });
  });

  it.each([
    new NotFoundException(fault('no such job')),
    new BadRequestException(fault("The requested job couldn't be found. Check the job name and try your request again.")),
  ])('throws JobFailedError if there is no job of that name: $name', async (error) => {
    transcribe.on(GetTranscriptionJobCommand).rejects(error);

    await expect(jobs.result('name-1', file)).rejects.toMatchObject({ name: 'JobFailedError' });
  });
});

describe('TranscribeNotification', () => {
  /** docs.aws.amazon.com/transcribe/latest/dg/monitoring-events.html, "Transcribe Job State Change". */
  const event = {
    version: '0',
    id: '1a234567-1a6d-3ab4-1234-abf8b19be1234',
    'detail-type': 'Transcribe Job State Change',
    source: 'aws.transcribe',
    account: '111122223333',
    time: '2019-11-20T10:00:05Z',
    region: 'us-east-1',
    resources: [],
    detail: { TranscriptionJobName: 'my-first-transcription-job', TranscriptionJobStatus: 'COMPLETED' },
  };

  it('returns the name of the finished job', () => {
    const name = 'my-first-transcription-job';

    expect(TranscribeNotification.parse(event)).toEqual({ name, id: name });
  });

  it('rejects other events', () => {
    expect(TranscribeNotification.safeParse({ ...event, 'detail-type': 'Vocabulary State Change' }).success).toBe(false);
  });
});
