import { z } from 'zod';
import { transcribeJobs } from '../../adapters/aws/transcribe/transcribeJobs.ts';
import { isForTranscribe, TranscribeLanguage } from '../../adapters/aws/transcribe/transcribeRequest.ts';
import { openSound } from '../../adapters/local/speech/openSound.ts';
import type { MediaAccepted, MediaProgress } from '../../contracts/events/mediaEvents.ts';
import { note } from '../../contracts/notes.ts';
import { finishJob } from '../../pipeline/jobs/finishJob.ts';
import { startJob } from '../../pipeline/jobs/startJob.ts';
import { whereEnded } from '../../pipeline/jobs/whereEnded.ts';
import { withSpeechNote } from '../../pipeline/listen/withSpeechNote.ts';
import type { Job } from '../../ports/longJobs.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';
import type { Speech } from '../../ports/speech.ts';
import { RejectedError } from '../../runtime/errors.ts';
import { once, whenNeeded } from '../../runtime/whenNeeded.ts';
import { ReadingSettings } from './readingSettings.ts';

export const SpeechSettings = z.object({
  RESULTS_BUCKET: z.string().min(1),
  /** Which engine transcribes recordings: Amazon Transcribe, or the engine bundled in this function. */
  SPEECH_ENGINE: z.enum(['aws', 'local']).default('local'),
  ...ReadingSettings.pick({ MAX_RECORDING_MINUTES: true, PROGRESS_SECONDS: true }).shape,
  /** Seconds after which an invocation stores its progress and requests another one; well below the function's timeout. */
  SPEECH_STEP_SECONDS: z.coerce.number().nonnegative().default(240),
  TRANSCRIBE_LANGUAGE: TranscribeLanguage.optional(),
  TRANSCRIBE_VOCABULARY: z.string().min(1).optional(),
  /** The KMS key with which Transcribe encrypts transcripts. */
  STORAGE_KEY_ARN: z.string().min(1).optional(),
  TRANSCRIBE_REDACTION: z.enum(['on', 'off']).default('off'),
});
type Settings = z.infer<typeof SpeechSettings>;
type Event = MediaAccepted | MediaProgress;
type Deliver = Parameters<typeof finishJob>[0]['deliver'];

interface Parts extends Omit<Parameters<typeof finishJob>[0], 'jobs'> {
  objects: ObjectStore;
  /** Transcribes a recording with an embedded engine. */
  listenWith: (speech: Speech) => (event: Event) => Promise<void>;
}

interface Engine {
  hear: (event: Event) => Promise<void>;
  /** Handles the completion of a job. */
  finish: (ended: Job) => Promise<void>;
}

/** Uses Transcribe for the formats it supports, `others` for the rest. Idempotent: each recording is started and finished once. */
const transcribing = (
  settings: Settings,
  { objects, ...parts }: Omit<Parts, 'listenWith'>,
  others: Engine['hear'],
  makeJobs = transcribeJobs,
): Engine => {
  const jobs = makeJobs({
    objects,
    resultsBucket: settings.RESULTS_BUCKET,
    languageCode: settings.TRANSCRIBE_LANGUAGE,
    vocabularyName: settings.TRANSCRIBE_VOCABULARY,
    isRedacted: settings.TRANSCRIBE_REDACTION === 'on',
    encryptionKeyArn: settings.STORAGE_KEY_ARN,
  });
  const isGone = async ({ media }: MediaAccepted): Promise<boolean> => (await objects.head(media)) === undefined;
  /** Undefined for a video without sound. */
  const durationOf = async (file: MediaAccepted): Promise<number | undefined> => {
    const sound = openSound(objects, file);
    return sound.durationMs().finally(() => sound.close());
  };
  const deliver: Deliver = async (file, extraction) => {
    if (await isGone(file)) return;
    const durationMs = await durationOf(file);
    await parts.deliver(file, { ...extraction, ...(durationMs === undefined ? {} : { durationMs }) });
  };
  const start = startJob(jobs, parts.pending);
  const finish = finishJob({ ...parts, deliver, jobs });
  const hear: Engine['hear'] = async (file) => {
    if (file.type !== 'media.accepted' || !isForTranscribe(file.format)) return others(file);
    if (await isGone(file)) return;
    const durationMs = await durationOf(file);
    if (durationMs === undefined) return others(file);
    if (durationMs > settings.MAX_RECORDING_MINUTES * 60_000) throw new RejectedError('RECORDING_TOO_LONG');
    await whereEnded(finish)(await start(file));
  };
  return { hear, finish };
};

/** The engine that the settings select. What Transcribe doesn't support, the embedded engine transcribes and adds a note. */
export const speechEngine = (settings: Settings, { listenWith, ...parts }: Parts, makeJobs = transcribeJobs): Engine => {
  const { objects } = parts;
  const local = whenNeeded<Speech>(
    once(async () => {
      const { localSpeech } = await import('../../adapters/local/speech/localSpeech.ts');
      return localSpeech({ objects, maxMinutes: settings.MAX_RECORDING_MINUTES, stepSeconds: settings.SPEECH_STEP_SECONDS });
    }),
    ['listen'],
  );
  if (settings.SPEECH_ENGINE === 'local') return { hear: listenWith(local), finish: () => Promise.resolve() };
  const [here, other] = [listenWith(local), listenWith(withSpeechNote(local, note('NOT_FOR_TRANSCRIBE')))];
  return transcribing(settings, parts, (event) => (isForTranscribe(event.format) ? here : other)(event), makeJobs);
};
