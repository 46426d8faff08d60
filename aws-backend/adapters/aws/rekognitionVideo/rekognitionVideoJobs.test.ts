import {
  AccessDeniedException,
  GetContentModerationCommand,
  GetFaceDetectionCommand,
  GetLabelDetectionCommand,
  InternalServerError,
  InvalidS3ObjectException,
  LimitExceededException,
  ProvisionedThroughputExceededException,
  RekognitionClient,
  ResourceNotFoundException,
  StartContentModerationCommand,
  StartFaceDetectionCommand,
  StartLabelDetectionCommand,
  ThrottlingException,
  VideoTooLargeException,
} from '@aws-sdk/client-rekognition';
import { mockClient } from 'aws-sdk-client-mock';
import type { MediaAccepted } from '../../../contracts/events/mediaEvents.ts';
import { Extraction } from '../../../contracts/extraction.ts';
import { sampleMedia } from '../../../test/media.ts';
import { JobFailedError } from '../../../runtime/errors.ts';
import { RekognitionNotification } from './rekognitionNotification.ts';
import { rekognitionVideoJobs } from './rekognitionVideoJobs.ts';

const rekognition = mockClient(RekognitionClient);
const settings = { topicArn: 'arn:aws:sns:eu-west-1:111122223333:ended', roleArn: 'arn:aws:iam::111122223333:role/tell' };
const media = sampleMedia();
const file: MediaAccepted = { type: 'media.accepted', version: 1, media, format: 'mp4' };
const fault = { message: 'no', $metadata: {} };

beforeEach(() => rekognition.reset());

describe('rekognitionVideoJobs', () => {
  it.each([
    ['labels', StartLabelDetectionCommand],
    ['moderation', StartContentModerationCommand],
    ['faces', StartFaceDetectionCommand],
  ] as const)('starts a job for %s with a tag that its notification returns', async (watching, command) => {
    rekognition.on(command).resolves({ JobId: 'job-1' });

    expect(await rekognitionVideoJobs(watching, settings).start('name-1', file)).toBe('job-1');

    expect(rekognition.call(0).args[0].input).toMatchObject({
      Video: { S3Object: { Bucket: media.bucket, Name: media.key } },
      ClientRequestToken: `name-1-${watching}`,
      JobTag: `name-1.${watching}`,
      NotificationChannel: { SNSTopicArn: settings.topicArn, RoleArn: settings.roleArn },
    });
  });

  it('returns the labels of all result pages with their time ranges', async () => {
    // Shaped as in docs.aws.amazon.com/rekognition/latest/dg/labels-detecting-labels-video.html, aggregated by segments.
    const seen = (Name: string, Confidence: number, start: number, end: number) => ({
      StartTimestampMillis: start,
      EndTimestampMillis: end,
      DurationMillis: end - start,
      Label: { Name, Confidence, Parents: [], Aliases: [], Categories: [{ Name: 'Vehicles and Automotive' }] },
    });
    rekognition
      .on(GetLabelDetectionCommand, { JobId: 'job-1', NextToken: undefined })
      .resolves({ JobStatus: 'SUCCEEDED', Labels: [seen('Car', 97.5, 0, 4000)], NextToken: 'more' });
    rekognition
      .on(GetLabelDetectionCommand, { JobId: 'job-1', NextToken: 'more' })
      .resolves({ JobStatus: 'SUCCEEDED', Labels: [seen('Bus', 61.04, 4000, 9000)] });

    const extraction = await rekognitionVideoJobs('labels', settings).result('job-1', file);

    expect(Extraction.parse(extraction)).toEqual(extraction);
    expect(extraction.sightings).toEqual([
      { kind: 'Label', value: 'Car', confidence: 0.975, isLowConfidence: false, startMs: 0, endMs: 4000 },
      { kind: 'Label', value: 'Bus', confidence: 0.61, isLowConfidence: true, startMs: 4000, endMs: 9000 },
    ]);
  });

  it('returns only the most specific moderation label', async () => {
    const seen = (Name: string, ParentName: string) => ({
      StartTimestampMillis: 500,
      EndTimestampMillis: 1500,
      ModerationLabel: { Name, ParentName, Confidence: 90 },
    });
    rekognition
      .on(GetContentModerationCommand)
      .resolves({ JobStatus: 'SUCCEEDED', ModerationLabels: [seen('Violence', ''), seen('Graphic Violence', 'Violence')] });

    expect((await rekognitionVideoJobs('moderation', settings).result('job-1', file)).sightings).toEqual([
      { kind: 'Moderation', value: 'Graphic Violence', confidence: 0.9, isLowConfidence: false, startMs: 500, endMs: 1500 },
    ]);
  });

  it('returns how many faces are visible at once and when, and nothing else about them', async () => {
    const face = (Timestamp: number, Confidence: number) => ({
      Timestamp,
      Face: { Confidence, BoundingBox: { Left: 0.1 }, AgeRange: { Low: 20, High: 30 }, Gender: { Value: 'Female' as const } },
    });
    rekognition
      .on(GetFaceDetectionCommand)
      .resolves({ JobStatus: 'SUCCEEDED', Faces: [face(0, 99), face(500, 95), face(500, 70), face(9000, 91), { Timestamp: 9500 }] });

    const { sightings } = await rekognitionVideoJobs('faces', settings).result('job-1', file);

    expect(sightings).toEqual([
      { kind: 'Face', value: 'Face', confidence: 0.99, isLowConfidence: false, startMs: 0, endMs: 500 },
      { kind: 'Face', value: 'Face', confidence: 0.7, isLowConfidence: true, startMs: 0, endMs: 500 },
      { kind: 'Face', value: 'Face', confidence: 0.91, isLowConfidence: false, startMs: 9000, endMs: 9000 },
    ]);
    expect(JSON.stringify(sightings)).not.toMatch(/age|gender|female/i);
  });

  it('returns a note instead of sightings if the video can’t be analyzed', async () => {
    rekognition.on(GetLabelDetectionCommand).resolves({ JobStatus: 'FAILED', StatusMessage: 'Unsupported codec' });

    expect(await rekognitionVideoJobs('labels', settings).result('job-1', file)).toMatchObject({
      sightings: [],
      notes: [{ code: 'VIDEO_UNWATCHABLE' }],
    });
  });

  it.each([
    [
      'failed in the service',
      () => rekognition.on(GetLabelDetectionCommand).resolves({ JobStatus: 'FAILED', StatusMessage: 'Internal server error' }),
    ],
    ['no longer exists', () => rekognition.on(GetLabelDetectionCommand).rejects(new ResourceNotFoundException(fault))],
  ])('throws JobFailedError for a job that %s, which can then be started again under another token', async (_, happens) => {
    happens();
    rekognition.on(StartLabelDetectionCommand).resolves({ JobId: 'job-2' });
    const jobs = rekognitionVideoJobs('labels', settings);

    await expect(jobs.result('job-1', file)).rejects.toBeInstanceOf(JobFailedError);
    await jobs.start('name-1', file, 1);

    expect(rekognition.commandCalls(StartLabelDetectionCommand)[0]?.args[0].input).toMatchObject({
      ClientRequestToken: 'name-1-labels-1',
      JobTag: 'name-1.labels.1',
    });
  });

  it('returns a note at once for a video that it can’t analyze', async () => {
    rekognition.on(StartFaceDetectionCommand).rejects(new VideoTooLargeException(fault));

    expect(await rekognitionVideoJobs('faces', settings).start('name-1', file)).toMatchObject({ notes: [{ code: 'VIDEO_UNWATCHABLE' }] });
  });

  it.each([
    new ThrottlingException(fault),
    new ProvisionedThroughputExceededException(fault),
    new AccessDeniedException(fault),
    new InvalidS3ObjectException(fault),
    new InternalServerError(fault),
  ])('throws a transient or configuration error unchanged, so that it is retried: $name', async (error) => {
    rekognition.on(StartLabelDetectionCommand).rejects(error);
    rekognition.on(GetLabelDetectionCommand).rejects(error);

    await expect(rekognitionVideoJobs('labels', settings).start('name-1', file)).rejects.toBe(error);
    await expect(rekognitionVideoJobs('labels', settings).result('job-1', file)).rejects.toBe(error);
  });

  it('throws NoFreeJobError at the limit of concurrent jobs', async () => {
    rekognition.on(StartLabelDetectionCommand).rejects(new LimitExceededException(fault));

    await expect(rekognitionVideoJobs('labels', settings).start('name-1', file)).rejects.toMatchObject({ name: 'NoFreeJobError' });
  });

  it('throws JobRunsError while the job is running', async () => {
    rekognition.on(GetLabelDetectionCommand).resolves({ JobStatus: 'IN_PROGRESS' });

    await expect(rekognitionVideoJobs('labels', settings).result('job-1', file)).rejects.toMatchObject({ name: 'JobRunsError' });
  });
});

describe('RekognitionNotification', () => {
  // docs.aws.amazon.com/rekognition/latest/dg/video-analyzing-with-sqs.html, "the completion status".
  const told = {
    JobId: '270c1cc5e1d0ea2fbc59d97cb69a72a5495da75851976b14a1784ca90fc180e3',
    Status: 'SUCCEEDED',
    API: 'StartLabelDetection',
    JobTag: 'name-1.labels',
    Timestamp: 1502939420,
    Video: { S3ObjectName: 'video.mp4', S3Bucket: 'amzn-s3-demo-bucket' },
  };

  it.each(['SUCCEEDED', 'FAILED', 'ERROR'])('names the video and the kind of job for status %s', (Status) => {
    expect(RekognitionNotification.parse({ ...told, Status })).toEqual({ name: 'name-1', id: told.JobId, watching: 'labels', again: 0 });
  });

  it('contains the retry number of the job', () => {
    expect(RekognitionNotification.parse({ ...told, JobTag: 'name-1.faces.2' })).toMatchObject({
      name: 'name-1',
      watching: 'faces',
      again: 2,
    });
  });

  it.each(['name-1', 'name-1.people', ''])('rejects the foreign tag %j', (JobTag) => {
    expect(RekognitionNotification.safeParse({ ...told, JobTag }).success).toBe(false);
  });
});
