import { RekognitionClient, RekognitionServiceException } from '@aws-sdk/client-rekognition';
import type { Extraction, Sighting } from '../../../contracts/extraction.ts';
import type { MediaFormat } from '../../../contracts/format.ts';
import type { MediaAccepted } from '../../../contracts/events/mediaEvents.ts';
import { note } from '../../../contracts/notes.ts';
import type { LongJobs } from '../../../ports/longJobs.ts';
import { JobRunsError } from '../../../runtime/errors.ts';
import { beginJob } from '../beginJob.ts';
import { patience } from '../patience.ts';
import { watchers, type Watching } from './watchers.ts';

export interface RekognitionVideoSettings {
  /** The topic that hears of the end of jobs, and the role that Rekognition publishes with. */
  topicArn: string;
  roleArn: string;
}

export interface FilmJobs extends Pick<LongJobs, 'result'> {
  /** Begins, as `LongJobs` do; gives the answer at once where it is known that the film cannot be looked at. */
  start(name: string, file: MediaAccepted): Promise<string | Extraction>;
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
const unseen = (format: MediaFormat): Extraction => ({ ...seen(format, []), notes: [note('VIDEO_UNWATCHABLE')] });

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
  async start(name, { media, format }) {
    const request = {
      Video: { S3Object: { Bucket: media.bucket, Name: media.key } },
      ClientRequestToken: `${name}-${watching}`,
      JobTag: `${name}.${watching}`,
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
    const statuses = new Set<string | undefined>();
    const sightings = await watchers[watching].read(rekognition, id, ({ status }) => {
      if (status === 'IN_PROGRESS') throw new JobRunsError('Rekognition');
      if (status !== 'SUCCEEDED' && status !== 'FAILED') throw new RekognitionJobError(status);
      statuses.add(status);
    });
    return statuses.has('FAILED') ? unseen(format) : seen(format, sightings);
  },
});
