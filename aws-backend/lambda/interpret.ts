import { z } from 'zod';
import { s3ObjectStore } from '../adapters/aws/s3ObjectStore.ts';
import { snsPublisher } from '../adapters/aws/snsPublisher.ts';
import { MediaExtracted } from '../contracts/events/mediaEvents.ts';
import { interpret } from '../pipeline/interpret/interpret.ts';
import { storedExtraction } from '../pipeline/interpret/storedExtraction.ts';
import { orReject } from '../pipeline/publish/orReject.ts';
import { publishResult } from '../pipeline/publish/publishResult.ts';
import { tellFailed } from '../pipeline/publish/tellFailed.ts';
import { unlessStopped, wasStopped } from '../pipeline/stop/stopped.ts';
import { readConfig } from '../runtime/config.ts';
import { createLog } from '../runtime/log.ts';
import { queueHandler } from '../runtime/queueHandler.ts';
import { interpretEngines, InterpretSettings } from './settings/interpretEngines.ts';

const Settings = InterpretSettings.extend({
  RESULTS_BUCKET: z.string().min(1),
  MEDIA_INTERPRETED_TOPIC_ARN: z.string().min(1),
  MEDIA_REJECTED_TOPIC_ARN: z.string().min(1),
  MEDIA_FAILED_TOPIC_ARN: z.string().min(1),
  MAX_RECEIVE_COUNT: z.coerce.number().int().positive(),
});

const settings = readConfig(Settings, process.env);
const objects = s3ObjectStore();
const publisher = snsPublisher({
  'media.interpreted': settings.MEDIA_INTERPRETED_TOPIC_ARN,
  'media.rejected': settings.MEDIA_REJECTED_TOPIC_ARN,
  'media.failed': settings.MEDIA_FAILED_TOPIC_ARN,
});
const understand = interpret(interpretEngines(settings));
const publish = publishResult({ objects, publisher, resultsBucket: settings.RESULTS_BUCKET });

const interpretOne = async ({ media, format, extraction }: MediaExtracted): Promise<void> =>
  publish(await understand(media, await storedExtraction(objects, extraction)), format);

const interpretUnlessStopped = unlessStopped(wasStopped(objects, settings.RESULTS_BUCKET), interpretOne);
const giveUp = tellFailed(publisher, 'interpret', settings.MAX_RECEIVE_COUNT);

/** Analyzes the extracted text of a file. */
export const handler = queueHandler(MediaExtracted, orReject(publisher, interpretUnlessStopped), createLog('interpret'), giveUp);
