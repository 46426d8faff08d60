import { z } from 'zod';
import { s3ObjectStore } from '../adapters/aws/s3ObjectStore.ts';
import { snsPublisher } from '../adapters/aws/snsPublisher.ts';
import { LookAgain } from '../contracts/events/lookAgain.ts';
import { MediaAccepted } from '../contracts/events/mediaEvents.ts';
import { endRejected } from '../pipeline/jobs/endRejected.ts';
import { jobMessages } from '../pipeline/jobs/jobMessages.ts';
import { lookAgain } from '../pipeline/jobs/lookAgain.ts';
import { pendingJobs } from '../pipeline/jobs/pendingJobs.ts';
import { deliverExtraction } from '../pipeline/extract/deliverExtraction.ts';
import { extract } from '../pipeline/extract/extract.ts';
import { orReject } from '../pipeline/publish/orReject.ts';
import { tellFailed } from '../pipeline/publish/tellFailed.ts';
import { unlessStopped, wasStopped } from '../pipeline/stop/stopped.ts';
import { readConfig } from '../runtime/config.ts';
import { createLog } from '../runtime/log.ts';
import { orWait } from '../runtime/orWait.ts';
import { queueHandler } from '../runtime/queueHandler.ts';
import { documentsEngine, DocumentsSettings } from './settings/documentsEngine.ts';
import { againOf } from './settings/state.ts';
import { TextractNotification } from '../adapters/aws/textract/textractNotification.ts';

const Settings = DocumentsSettings.extend({
  RESULTS_BUCKET: z.string().min(1),
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
const ports = {
  ...{ objects, publisher, isStopped, paceMs: settings.PROGRESS_SECONDS * 1000 },
  ...{ resultsBucket: settings.RESULTS_BUCKET, maxCharacters: settings.MAX_CHARACTERS },
};
const pending = pendingJobs(objects, settings.RESULTS_BUCKET);
const attempt = (work: (file: MediaAccepted) => Promise<void>) => orReject(publisher, unlessStopped(isStopped, endRejected(pending, work)));
const { read, finish } = documentsEngine(settings, {
  pending,
  deliver: deliverExtraction(ports),
  attempt,
  extractWith: (reader) => extract({ ...ports, reader, maxBytes: settings.MAX_DOCUMENT_BYTES }),
});

const log = createLog('documents');
const { maxReceiveCount, tell } = tellFailed(publisher, 'documents', settings.MAX_RECEIVE_COUNT);
const look = lookAgain({ objects, pending, log, tell, resultsBucket: settings.RESULTS_BUCKET, route: 'documents', read: attempt(read) });
const messages = jobMessages({ pending, finish, look, tell, read: attempt(read) });
const Message = z.union([MediaAccepted, TextractNotification, LookAgain]);

/** Reads accepted documents, and handles the completion events of asynchronous Textract jobs. */
export const handler = queueHandler(
  Message,
  messages.use,
  log,
  { maxReceiveCount, tell: messages.tell },
  orWait(againOf(process.env), log),
);
