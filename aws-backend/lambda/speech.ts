import { z } from 'zod';
import { RekognitionNotification } from '../adapters/aws/rekognitionVideo/rekognitionNotification.ts';
import { s3ObjectStore } from '../adapters/aws/s3ObjectStore.ts';
import { snsPublisher } from '../adapters/aws/snsPublisher.ts';
import { TranscribeNotification } from '../adapters/aws/transcribe/transcribeNotification.ts';
import { LookAgain } from '../contracts/events/lookAgain.ts';
import { MediaAccepted, MediaProgress } from '../contracts/events/mediaEvents.ts';
import { deliverExtraction } from '../pipeline/extract/deliverExtraction.ts';
import { endRejected } from '../pipeline/jobs/endRejected.ts';
import { jobMessages } from '../pipeline/jobs/jobMessages.ts';
import { lookAgain } from '../pipeline/jobs/lookAgain.ts';
import { pendingJobs } from '../pipeline/jobs/pendingJobs.ts';
import { listen } from '../pipeline/listen/listen.ts';
import { orReject } from '../pipeline/publish/orReject.ts';
import { tellFailed } from '../pipeline/publish/tellFailed.ts';
import { unlessStopped, wasStopped } from '../pipeline/stop/stopped.ts';
import { readConfig } from '../runtime/config.ts';
import { createLog } from '../runtime/log.ts';
import { orWait } from '../runtime/orWait.ts';
import { queueHandler } from '../runtime/queueHandler.ts';
import { recordingEngine, RecordingSettings } from './settings/recordingEngine.ts';
import { againOf } from './settings/state.ts';

const Settings = RecordingSettings.extend({
  MEDIA_PROGRESS_TOPIC_ARN: z.string().min(1),
  MEDIA_EXTRACTED_TOPIC_ARN: z.string().min(1),
  MEDIA_REJECTED_TOPIC_ARN: z.string().min(1),
  MEDIA_FAILED_TOPIC_ARN: z.string().min(1),
  MAX_RECEIVE_COUNT: z.coerce.number().int().positive(),
});

const settings = readConfig(Settings, process.env);
const publisher = snsPublisher({
  'media.progress': settings.MEDIA_PROGRESS_TOPIC_ARN,
  'media.extracted': settings.MEDIA_EXTRACTED_TOPIC_ARN,
  'media.rejected': settings.MEDIA_REJECTED_TOPIC_ARN,
  'media.failed': settings.MEDIA_FAILED_TOPIC_ARN,
});
const objects = s3ObjectStore();
const isStopped = wasStopped(objects, settings.RESULTS_BUCKET);
const ports = { objects, publisher, isStopped, paceMs: settings.PROGRESS_SECONDS * 1000, resultsBucket: settings.RESULTS_BUCKET };
const pending = pendingJobs(objects, settings.RESULTS_BUCKET);
const attempt = <File extends MediaAccepted | MediaProgress>(work: (file: File) => Promise<void>) =>
  orReject(publisher, unlessStopped(isStopped, endRejected(pending, work)));
const { hear, finish } = recordingEngine(settings, {
  objects,
  pending,
  deliver: deliverExtraction(ports),
  attempt,
  listenWith: (speech, deliver) => listen({ ...ports, speech, deliver }),
});

const log = createLog('speech');
const { maxReceiveCount, tell } = tellFailed(publisher, 'speech', settings.MAX_RECEIVE_COUNT);
const look = lookAgain({ objects, pending, log, tell, resultsBucket: settings.RESULTS_BUCKET, route: 'speech', read: attempt(hear) });
const messages = jobMessages({ pending, finish, look, tell, read: attempt(hear) });
const Message = z.union([MediaAccepted, MediaProgress, TranscribeNotification, RekognitionNotification, LookAgain]);

/** Transcribes accepted recordings, and handles the completion events of asynchronous Transcribe and Rekognition Video jobs. */
export const handler = queueHandler(
  Message,
  messages.use,
  log,
  { maxReceiveCount, tell: messages.tell },
  orWait(againOf(process.env), log),
);
