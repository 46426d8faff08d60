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
  /** The topic that hears of the end of jobs, and the role that Rekognition publishes with. */
  topicArn: string;
  roleArn: string;
}

export interface FilmJobs extends Pick<LongJobs, 'result'> {
  /** Begins, as `LongJobs` do; gives the answer at once where it is known that the film cannot be looked at. The notification brings `again` back. */
  start(name: string, file: MediaAccepted, again?: number): Promise<string | Extraction>;
}

/** A job that Rekognition says nothing of: tried again. */
class RekognitionJobError extends Error {
  constructor(status = 'unknown') {
    super(`Rekognition ended a job as ${status}`);
    this.name = 'RekognitionJobError';
  }
}

/**
 * What is the film's fault: docs.aws.amazon.com/rekognition/latest/APIReference/API_StartLabelDetection.html, "Errors". An
 * `InvalidS3ObjectException` is none: it says that Rekognition cannot read the object, which a missing right or key is the reason for.
 */
const faultsOfTheFilm: ReadonlySet<string> = new Set(['VideoTooLargeException']);

/**
 * What `StatusMessage` may say of the film. The sentences are nowhere listed, so what is none of these words may be the service's own trouble: it is
 * begun again, and that a few times only.
 */
const isAboutTheFilm = (message = ''): boolean =>
  /unsupported|not supported|codec|format|invalid(?! ?s3)|corrupt|resolution|too (?:large|long|short)/i.test(message);

/** A film's job that failed: the film cannot be looked at, or another job may do better. */
const failed = (format: MediaFormat, message: string | undefined): Extraction => {
  if (isAboutTheFilm(message)) return unseen(format);
  throw new JobFailedError(`Rekognition ended a job as FAILED: ${message ?? 'no reason'}`);
};

/** Asks for a job. Rekognition keeps what it found for seven days: docs.aws.amazon.com/rekognition/latest/dg/api-video-toplevel.html. */
const whereKept = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof ResourceNotFoundException ? new JobFailedError('Rekognition knows the job no more', { cause: error }) : error;
  }
};

/** What a film's pictures are to a text: nothing but what is seen in them. */
const seen = (format: MediaFormat, sightings: Sighting[]): Extraction => ({
  schemaVersion: 1,
  format,
  text: '',
  pages: [],
  attachments: [],
  sightings,
  engine: 'Amazon Rekognition Video',
});

/** What there is to say of a film that cannot be looked at. */
export const unseen = (format: MediaFormat): Extraction => ({ ...seen(format, []), notes: [note('VIDEO_UNWATCHABLE')] });

/**
 * One kind of looking at a film by Amazon Rekognition Video: labels, faces (that they are there, never whose) or moderation.
 * A film it cannot look at keeps its words: that is a note, and no rejection. Throttling, limits, access and failures of the service
 * are thrown as they are and tried again.
 */
export const rekognitionVideoJobs = (
  watching: Watching,
  { topicArn: SNSTopicArn, roleArn: RoleArn }: RekognitionVideoSettings,
  rekognition = new RekognitionClient(patience),
): FilmJobs => ({
  async start(name, { media, format }, again = 0) {
    // The same token would give the same job once more, which has failed. With the longest name it has all of the 64 letters that it may have.
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
