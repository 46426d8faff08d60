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
  /** Which engine analyzes the frames of videos: Amazon Rekognition Video, or none. */
  FILM_ENGINE: z.enum(['aws', 'none']).default('none'),
  REKOGNITION_TOPIC_ARN: z.string().optional(),
  REKOGNITION_ROLE_ARN: z.string().optional(),
});
type Settings = z.infer<typeof RecordingSettings>;

type Event = MediaAccepted | MediaProgress;
type Deliver = FilmEngine['deliverSound'];

interface Parts extends Omit<Parameters<typeof finishJob>[0], 'jobs' | 'deliver'> {
  objects: ObjectStore;
  /** Publishes the extraction. */
  deliver: Deliver;
  /** Transcribes a recording with an embedded engine. */
  listenWith: (speech: Speech, deliver: Deliver) => (event: Event) => Promise<void>;
}

/** The engines for recordings and videos that the settings select. */
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
  /** False if the file was deleted while it waited; Rekognition would report it as unreadable. */
  const isThere = async ({ media }: MediaAccepted): Promise<boolean> => (await parts.objects.head(media)) !== undefined;
  /** A video that waits for a Rekognition job is redelivered again and again; its sound must be transcribed only once. */
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
      // Sound first: if the video is rejected for its length, the three paid Rekognition jobs never start.
      await sound.hear(event);
      if (event.type === 'media.accepted' && film?.isFor(event) && (await isThere(event))) await film.start(event);
    },
    /** Handles the completion of a job. */
    finish: async (ended: Job | RekognitionNotification): Promise<void> => {
      await ('watching' in ended ? film?.finish(ended) : sound.finish(ended));
    },
  };
};
