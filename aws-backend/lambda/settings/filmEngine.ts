import { rekognitionVideoJobs, unseen, type RekognitionVideoSettings } from '../../adapters/aws/rekognitionVideo/rekognitionVideoJobs.ts';
import type { RekognitionNotification } from '../../adapters/aws/rekognitionVideo/rekognitionNotification.ts';
import { watchings, type Watching } from '../../adapters/aws/rekognitionVideo/watchers.ts';
import type { MediaAccepted } from '../../contracts/events/mediaEvents.ts';
import { jobNameOf } from '../../pipeline/jobs/jobName.ts';
import { joinParts } from '../../pipeline/jobs/joinParts.ts';
import type { PendingJobs } from '../../pipeline/jobs/pendingJobs.ts';
import { whereEnded } from '../../pipeline/jobs/whereEnded.ts';
import { JobFailedError } from '../../runtime/errors.ts';

type JoinPorts = Parameters<typeof joinParts>[0];

interface Ports extends JoinPorts {
  pending: PendingJobs;
  /** Runs the work for a file unless its reading was stopped. */
  attempt: (work: (file: MediaAccepted) => Promise<void>) => (file: MediaAccepted) => Promise<void>;
}

/** Analyzes the frames of videos while their sound is transcribed, and joins both results. */
export interface FilmEngine {
  /** Whether the video's frames are analyzed: docs.aws.amazon.com/rekognition/latest/dg/video.html, "must be MPEG-4 or MOV". */
  isFor: (file: Pick<MediaAccepted, 'format'>) => boolean;
  start: (file: MediaAccepted) => Promise<void>;
  /** Whether `start` was called before for this file. */
  isBegun: (file: MediaAccepted) => Promise<boolean>;
  finish: (ended: RekognitionNotification) => Promise<void>;
  /** Stores the transcript until the frames are done. */
  deliverSound: JoinPorts['deliver'];
}

/** Maximum restarts of a job that failed for reasons other than its video. After that the video keeps its transcript and counts as not analyzable. */
const maxAgain = 2;

/** Labels, moderation and faces by Amazon Rekognition Video. */
export const filmEngine = (
  settings: RekognitionVideoSettings,
  { pending, attempt, ...ports }: Ports,
  makeJobs = rekognitionVideoJobs,
): FilmEngine => {
  const join = joinParts(ports, ['sound', ...watchings]);
  const jobsOf = (watching: Watching) => makeJobs(watching, settings);
  const jobs = { labels: jobsOf('labels'), moderation: jobsOf('moderation'), faces: jobsOf('faces') };
  const begin = async (name: string, file: MediaAccepted, watching: Watching, again: number): Promise<void> => {
    const begun = await jobs[watching].start(name, file, again);
    if (typeof begun === 'string') await whereEnded(finish)({ name, id: begun, watching, again });
    else await join(file, watching, begun);
  };
  const finish: FilmEngine['finish'] = async ({ name, id, watching, again }) => {
    const file = await pending.recall(name);
    if (file === undefined) return;
    await attempt(async () => {
      try {
        await join(file, watching, await jobs[watching].result(id, file));
      } catch (error) {
        if (!(error instanceof JobFailedError)) throw error;
        if (again < maxAgain) await begin(name, file, watching, again + 1);
        else await join(file, watching, unseen(file.format));
      }
    })(file);
  };
  return {
    isFor: ({ format }) => format === 'mp4' || format === 'mov',
    async start(file) {
      const name = jobNameOf(file.media);
      await pending.remember(name, file);
      for (const watching of watchings) await begin(name, file, watching, 0);
    },
    isBegun: async ({ media }) => (await pending.recall(jobNameOf(media))) !== undefined,
    finish,
    deliverSound: (file, extraction) => join(file, 'sound', extraction),
  };
};
