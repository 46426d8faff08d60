import { z } from 'zod';
import { s3ObjectStore } from '../adapters/aws/s3ObjectStore.ts';
import { snsPublisher } from '../adapters/aws/snsPublisher.ts';
import { localSpeech } from '../adapters/local/speech/localSpeech.ts';
import { MediaAccepted, MediaProgress } from '../contracts/events/mediaEvents.ts';
import { listen } from '../pipeline/listen/listen.ts';
import { orReject } from '../pipeline/publish/orReject.ts';
import { tellFailed } from '../pipeline/publish/tellFailed.ts';
import { readConfig } from '../runtime/config.ts';
import { createLog } from '../runtime/log.ts';
import { queueHandler } from '../runtime/queueHandler.ts';

const Settings = z.object({
  RESULTS_BUCKET: z.string().min(1),
  MEDIA_PROGRESS_TOPIC_ARN: z.string().min(1),
  MEDIA_EXTRACTED_TOPIC_ARN: z.string().min(1),
  MEDIA_REJECTED_TOPIC_ARN: z.string().min(1),
  MEDIA_FAILED_TOPIC_ARN: z.string().min(1),
  MAX_RECEIVE_COUNT: z.coerce.number().int().positive(),
  /** Minutes a recording may last. */
  MAX_RECORDING_MINUTES: z.coerce.number().positive().default(240),
  /** Seconds after which a call stores what it heard, and asks for another; well below the function's timeout. */
  SPEECH_STEP_SECONDS: z.coerce.number().positive().default(240),
});

const settings = readConfig(Settings, process.env);
const objects = s3ObjectStore();
const publisher = snsPublisher({
  'media.progress': settings.MEDIA_PROGRESS_TOPIC_ARN,
  'media.extracted': settings.MEDIA_EXTRACTED_TOPIC_ARN,
  'media.rejected': settings.MEDIA_REJECTED_TOPIC_ARN,
  'media.failed': settings.MEDIA_FAILED_TOPIC_ARN,
});
const speech = localSpeech({ objects, mostMinutes: settings.MAX_RECORDING_MINUTES, stepSeconds: settings.SPEECH_STEP_SECONDS });
const hear = listen({ objects, publisher, speech, resultsBucket: settings.RESULTS_BUCKET });

const giveUp = tellFailed(publisher, 'speech', settings.MAX_RECEIVE_COUNT);

/** Hears accepted recordings. */
export const handler = queueHandler(
  z.discriminatedUnion('type', [MediaAccepted, MediaProgress]),
  orReject(publisher, hear),
  createLog('speech'),
  giveUp,
);
