import { RekognitionClient, RekognitionServiceException, ResourceNotFoundException } from '@aws-sdk/client-rekognition';
import type { Extraction, Sighting } from '../../../contracts/extraction.ts';
import type { MediaFormat } from '../../../contracts/format.ts';
import type { MediaAccepted } from '../../../contracts/events/mediaEvents.ts';
import { note } from '../../../contracts/notes.ts';
import type { LongJobs } from '../../../ports/longJobs.ts';
import { JobFailedError, JobRunsError } from '../../../runtime/errors.ts';
import { beginJob } from '../beginJob.ts';
import { patience } from '../patience.ts';
import { watchers, type Watching } from './watchers.ts';

export interface RekognitionVideoSettings {
  /** The topic for completion notifications, and the role that Rekognition publishes with. */
  topicArn: string;
  roleArn: string;
}

export interface FilmJobs extends Pick<LongJobs, 'result'> {
  /** Starts a job like `LongJobs`; returns the result directly if the video is known to be unsupported. The notification returns `again`. */
  start(name: string, file: MediaAccepted, again?: number): Promise<string | Extraction>;
}

/** A job whose outcome Rekognition doesn't report: retried. */
class RekognitionJobError extends Error {
  constructor(status = 'unknown') {
    super(`Unexpected status of a Rekognition job: ${status}`);
    this.name = 'RekognitionJobError';
  }
}

/**
 * Errors caused by the video: docs.aws.amazon.com/rekognition/latest/APIReference/API_StartLabelDetection.html, "Errors".
 * `InvalidS3ObjectException` isn't one: it means that Rekognition can't read the object, e.g. because of missing permissions or a missing key.
 */
const faultsOfTheFilm: ReadonlySet<string> = new Set(['VideoTooLargeException']);

/**
 * Whether `StatusMessage` is about the video. The messages aren't documented, so any other may be a failure of the service: the job is
 * restarted, but only a few times.
 */
const isAboutTheFilm = (message = ''): boolean =>
  /unsupported|not supported|codec|format|invalid(?! ?s3)|corrupt|resolution|too (?:large|long|short)/i.test(message);

/** The outcome of a failed job: the video can't be analyzed, or another job may succeed. */
const failed = (format: MediaFormat, message: string | undefined): Extraction => {
  if (isAboutTheFilm(message)) return unseen(format);
  throw new JobFailedError(`A Rekognition job failed: ${message ?? 'no reason given'}`);
};

/** Requests a job's result. Rekognition keeps it for seven days: docs.aws.amazon.com/rekognition/latest/dg/api-video-toplevel.html. */
const whereKept = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof ResourceNotFoundException ? new JobFailedError('The Rekognition job no longer exists', { cause: error }) : error;
  }
};

/** An extraction without text that contains only what was seen in the frames. */
const seen = (format: MediaFormat, sightings: Sighting[]): Extraction => ({
  schemaVersion: 1,
  format,
  text: '',
  pages: [],
  attachments: [],
  sightings,
  engine: 'Amazon Rekognition Video',
});

/** The extraction for a video that can't be analyzed. */
export const unseen = (format: MediaFormat): Extraction => ({ ...seen(format, []), notes: [note('VIDEO_UNWATCHABLE')] });

/**
 * One type of analysis by Amazon Rekognition Video: labels, faces (their presence, never identity) or moderation.
 * A video that can't be analyzed keeps its transcript: that is a note, not a rejection. Throttling, limits, access errors and service failures
 * are rethrown for a retry.
 */
export const rekognitionVideoJobs = (
  watching: Watching,
  { topicArn: SNSTopicArn, roleArn: RoleArn }: RekognitionVideoSettings,
  rekognition = new RekognitionClient(patience),
): FilmJobs => ({
  async start(name, { media, format }, again = 0) {
    // The same token would return the failed job again. With the longest name it has exactly the maximum of 64 characters.
    const [token, tag] = again > 0 ? [`-${String(again)}`, `.${String(again)}`] : ['', ''];
    const request = {
      Video: { S3Object: { Bucket: media.bucket, Name: media.key } },
      ClientRequestToken: `${name}-${watching}${token}`,
      JobTag: `${name}.${watching}${tag}`,
      NotificationChannel: { SNSTopicArn, RoleArn },
    };
    try {
      const { JobId } = await beginJob('Rekognition', () => watchers[watching].start(rekognition, request));
      if (JobId === undefined) throw new RekognitionJobError();
      return JobId;
    } catch (error) {
      if (error instanceof RekognitionServiceException && faultsOfTheFilm.has(error.name)) return unseen(format);
      throw error;
    }
  },

  async result(id, { format }) {
    let failure: { message: string | undefined } | undefined;
    const read = () =>
      watchers[watching].read(rekognition, id, ({ status, message }) => {
        if (status === 'IN_PROGRESS') throw new JobRunsError('Rekognition');
        if (status !== 'SUCCEEDED' && status !== 'FAILED') throw new RekognitionJobError(status);
        if (status === 'FAILED') failure = { message };
      });
    const sightings = await whereKept(read);
    return failure ? failed(format, failure.message) : seen(format, sightings);
  },
});
