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
  ] as const)('begins to look for %s under one name, which the notification brings back', async (watching, command) => {
    rekognition.on(command).resolves({ JobId: 'job-1' });

    expect(await rekognitionVideoJobs(watching, settings).start('name-1', file)).toBe('job-1');

    expect(rekognition.call(0).args[0].input).toMatchObject({
      Video: { S3Object: { Bucket: media.bucket, Name: media.key } },
      ClientRequestToken: `name-1-${watching}`,
      JobTag: `name-1.${watching}`,
      NotificationChannel: { SNSTopicArn: settings.topicArn, RoleArn: settings.roleArn },
    });
  });

  it('gives the labels of all pages, from when to when', async () => {
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

  it('gives what a person may not want to see by its narrowest name', async () => {
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

  it('gives how many faces are there at once and when, and nothing else of them', async () => {
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

  it('keeps the words of a film whose pictures cannot be analysed', async () => {
    rekognition.on(GetLabelDetectionCommand).resolves({ JobStatus: 'FAILED', StatusMessage: 'Unsupported codec' });

    expect(await rekognitionVideoJobs('labels', settings).result('job-1', file)).toMatchObject({
      sightings: [],
      notes: [{ code: 'VIDEO_UNWATCHABLE' }],
    });
  });

  it.each([
    ['fails', () => rekognition.on(GetLabelDetectionCommand).resolves({ JobStatus: 'FAILED', StatusMessage: 'Internal server error' })],
    ['is kept no more', () => rekognition.on(GetLabelDetectionCommand).rejects(new ResourceNotFoundException(fault))],
  ])('tells a job that %s by no fault of the film, and begins it again as another one', async (_, happens) => {
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

  it('knows at once of a film that it cannot look at', async () => {
    rekognition.on(StartFaceDetectionCommand).rejects(new VideoTooLargeException(fault));

    expect(await rekognitionVideoJobs('faces', settings).start('name-1', file)).toMatchObject({ notes: [{ code: 'VIDEO_UNWATCHABLE' }] });
  });

  it.each([
    new ThrottlingException(fault),
    new ProvisionedThroughputExceededException(fault),
    new AccessDeniedException(fault),
    new InvalidS3ObjectException(fault),
    new InternalServerError(fault),
  ])('throws what passes by itself or is ours to mend, so that it is tried again: $name', async (error) => {
    rekognition.on(StartLabelDetectionCommand).rejects(error);
    rekognition.on(GetLabelDetectionCommand).rejects(error);

    await expect(rekognitionVideoJobs('labels', settings).start('name-1', file)).rejects.toBe(error);
    await expect(rekognitionVideoJobs('labels', settings).result('job-1', file)).rejects.toBe(error);
  });

  it('says that a job finds no room among those that run, which is no failure', async () => {
    rekognition.on(StartLabelDetectionCommand).rejects(new LimitExceededException(fault));

    await expect(rekognitionVideoJobs('labels', settings).start('name-1', file)).rejects.toMatchObject({ name: 'NoFreeJobError' });
  });

  it('tries again later with a job that still runs', async () => {
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

  it.each(['SUCCEEDED', 'FAILED', 'ERROR'])('says which look at which film has ended: %s', (Status) => {
    expect(RekognitionNotification.parse({ ...told, Status })).toEqual({ name: 'name-1', id: told.JobId, watching: 'labels', again: 0 });
  });

  it('says how often a job was begun again', () => {
    expect(RekognitionNotification.parse({ ...told, JobTag: 'name-1.faces.2' })).toMatchObject({
      name: 'name-1',
      watching: 'faces',
      again: 2,
    });
  });

  it.each(['name-1', 'name-1.people', ''])('is none of ours with the tag %j', (JobTag) => {
    expect(RekognitionNotification.safeParse({ ...told, JobTag }).success).toBe(false);
  });
});
