import { z } from 'zod';
import { s3ObjectStore } from '../adapters/aws/s3ObjectStore.ts';
import { snsPublisher } from '../adapters/aws/snsPublisher.ts';
import { seeingImages } from '../adapters/local/images/localImages.ts';
import { MediaAccepted } from '../contracts/events/mediaEvents.ts';
import { extract } from '../pipeline/extract/extract.ts';
import { orReject } from '../pipeline/publish/orReject.ts';
import { tellFailed } from '../pipeline/publish/tellFailed.ts';
import { readConfig } from '../runtime/config.ts';
import { createLog } from '../runtime/log.ts';
import { queueHandler } from '../runtime/queueHandler.ts';

const Settings = z.object({
  RESULTS_BUCKET: z.string().min(1),
  MEDIA_EXTRACTED_TOPIC_ARN: z.string().min(1),
  MEDIA_REJECTED_TOPIC_ARN: z.string().min(1),
  MEDIA_FAILED_TOPIC_ARN: z.string().min(1),
  MAX_RECEIVE_COUNT: z.coerce.number().int().positive(),
  /** The largest file that is read: it has to fit into the function's memory. */
  MAX_IMAGE_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(256 * 1024 * 1024),
});

const settings = readConfig(Settings, process.env);
const publisher = snsPublisher({
  'media.extracted': settings.MEDIA_EXTRACTED_TOPIC_ARN,
  'media.rejected': settings.MEDIA_REJECTED_TOPIC_ARN,
  'media.failed': settings.MEDIA_FAILED_TOPIC_ARN,
});
const read = extract({
  objects: s3ObjectStore(),
  publisher,
  reader: seeingImages(),
  resultsBucket: settings.RESULTS_BUCKET,
  maxBytes: settings.MAX_IMAGE_BYTES,
});

const giveUp = tellFailed(publisher, 'images', settings.MAX_RECEIVE_COUNT);

/** Reads accepted pictures. */
export const handler = queueHandler(MediaAccepted, orReject(publisher, read), createLog('images'), giveUp);
