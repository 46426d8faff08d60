import { rekognitionVideoJobs, type RekognitionVideoSettings } from '../../adapters/aws/rekognitionVideo/rekognitionVideoJobs.ts';
import type { RekognitionNotification } from '../../adapters/aws/rekognitionVideo/rekognitionNotification.ts';
import { watchings } from '../../adapters/aws/rekognitionVideo/watchers.ts';
import type { MediaAccepted } from '../../contracts/events/mediaEvents.ts';
import { jobNameOf } from '../../pipeline/jobs/jobName.ts';
import { joinParts } from '../../pipeline/jobs/joinParts.ts';
import type { PendingJobs } from '../../pipeline/jobs/pendingJobs.ts';
import { whereEnded } from '../../pipeline/jobs/whereEnded.ts';

type JoinPorts = Parameters<typeof joinParts>[0];

interface Ports extends JoinPorts {
  pending: PendingJobs;
  /** Runs the work for a file, and leaves alone one whose reading was stopped. */
  attempt: (work: (file: MediaAccepted) => Promise<void>) => (file: MediaAccepted) => Promise<void>;
}

/** What looks at the pictures of films while their sound is heard, and puts both together. */
export interface FilmEngine {
  /** Whether its pictures are looked at: docs.aws.amazon.com/rekognition/latest/dg/video.html, "must be MPEG-4 or MOV". */
  isFor: (file: Pick<MediaAccepted, 'format'>) => boolean;
  start: (file: MediaAccepted) => Promise<void>;
  /** Whether that was tried before. */
  isBegun: (file: MediaAccepted) => Promise<boolean>;
  finish: (ended: RekognitionNotification) => Promise<void>;
  /** Takes what was heard. */
  deliverSound: JoinPorts['deliver'];
}

/** Labels, moderation and faces by Amazon Rekognition Video. */
export const filmEngine = (
  settings: RekognitionVideoSettings,
  { pending, attempt, ...ports }: Ports,
  makeJobs = rekognitionVideoJobs,
): FilmEngine => {
  const join = joinParts(ports, ['sound', ...watchings]);
  const jobs = watchings.map((watching) => ({ watching, ...makeJobs(watching, settings) }));
  const finish: FilmEngine['finish'] = async ({ name, id, watching }) => {
    const file = await pending.recall(name);
    const job = jobs.find((one) => one.watching === watching);
    if (file && job) await attempt(async () => join(file, watching, await job.result(id, file)))(file);
  };
  return {
    isFor: ({ format }) => format === 'mp4' || format === 'mov',
    async start(file) {
      const name = jobNameOf(file.media);
      await pending.remember(name, file);
      for (const { watching, start } of jobs) {
        const begun = await start(name, file);
        if (typeof begun === 'string') await whereEnded(finish)({ name, id: begun, watching });
        else await join(file, watching, begun);
      }
    },
    isBegun: async ({ media }) => (await pending.recall(jobNameOf(media))) !== undefined,
    finish,
    deliverSound: (file, extraction) => join(file, 'sound', extraction),
  };
};
