import { z } from 'zod';
import type { RekognitionNotification } from '../../adapters/aws/rekognitionVideo/rekognitionNotification.ts';
import type { MediaAccepted, MediaProgress } from '../../contracts/events/mediaEvents.ts';
import { kindOf } from '../../contracts/format.ts';
import { note } from '../../contracts/notes.ts';
import type { finishJob } from '../../pipeline/jobs/finishJob.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';
import type { Job } from '../../ports/longJobs.ts';
import type { Speech } from '../../ports/speech.ts';
import { requiredSettings } from '../../runtime/requiredSettings.ts';
import { filmEngine, type FilmEngine } from './filmEngine.ts';
import { speechEngine, SpeechSettings } from './speechEngine.ts';

export const RecordingSettings = SpeechSettings.extend({
  /** Who looks at the pictures of films: Amazon Rekognition Video, or nobody. */
  FILM_ENGINE: z.enum(['aws', 'none']).default('none'),
  REKOGNITION_TOPIC_ARN: z.string().optional(),
  REKOGNITION_ROLE_ARN: z.string().optional(),
});
type Settings = z.infer<typeof RecordingSettings>;

type Event = MediaAccepted | MediaProgress;
type Deliver = FilmEngine['deliverSound'];

interface Parts extends Omit<Parameters<typeof finishJob>[0], 'jobs' | 'deliver'> {
  objects: ObjectStore;
  /** Passes on what was read. */
  deliver: Deliver;
  /** The stage that hears a recording with an engine of this function. */
  listenWith: (speech: Speech, deliver: Deliver) => (event: Event) => Promise<void>;
}

/** What hears recordings and looks at films, as the settings choose. */
export const recordingEngine = (settings: Settings, { listenWith, ...parts }: Parts) => {
  const { REKOGNITION_TOPIC_ARN, REKOGNITION_ROLE_ARN, RESULTS_BUCKET: resultsBucket } = settings;
  const films = (): FilmEngine => {
    const given = requiredSettings(['REKOGNITION_TOPIC_ARN', 'REKOGNITION_ROLE_ARN'], { REKOGNITION_TOPIC_ARN, REKOGNITION_ROLE_ARN });
    return filmEngine({ topicArn: given.REKOGNITION_TOPIC_ARN, roleArn: given.REKOGNITION_ROLE_ARN }, { ...parts, resultsBucket });
  };
  const film = settings.FILM_ENGINE === 'aws' ? films() : undefined;
  const deliver: Deliver = (file, extraction) => {
    if (film?.isFor(file)) return film.deliverSound(file, extraction);
    const notes = kindOf(file.format) === 'Video' ? { notes: [...(extraction.notes ?? []), note('VIDEO_NOT_WATCHED')] } : {};
    return parts.deliver(file, { ...extraction, ...notes });
  };
  /** Removed by its owner while it waited: Rekognition would say that it cannot read it. */
  const isThere = async ({ media }: MediaAccepted): Promise<boolean> => (await parts.objects.head(media)) !== undefined;
  /** A film that waits for Rekognition comes again and again; what is heard of it here asks itself to go on, once. */
  const listenOnce = (speech: Speech) => {
    const listenTo = listenWith(speech, deliver);
    return async (event: Event): Promise<void> => {
      const isHeard = event.type === 'media.accepted' && film?.isFor(event) === true && (await film.isBegun(event));
      if (!isHeard) await listenTo(event);
    };
  };
  const sound = speechEngine(settings, { ...parts, deliver, listenWith: listenOnce });
  return {
    hear: async (event: Event): Promise<void> => {
      // First the sound: of a film that is refused for its length, no minute of three jobs is paid.
      await sound.hear(event);
      if (event.type === 'media.accepted' && film?.isFor(event) && (await isThere(event))) await film.start(event);
    },
    /** Hears that a job has ended. */
    finish: async (ended: Job | RekognitionNotification): Promise<void> => {
      await ('watching' in ended ? film?.finish(ended) : sound.finish(ended));
    },
  };
};
