import { z } from 'zod';
import { s3ObjectStore } from '../adapters/aws/s3ObjectStore.ts';
import { snsPublisher } from '../adapters/aws/snsPublisher.ts';
import { rekognitionImages } from '../adapters/aws/rekognition/rekognitionImages.ts';
import { textractPages } from '../adapters/aws/textract/textractPages.ts';
import { seeingImages } from '../adapters/local/images/localImages.ts';
import { MediaAccepted } from '../contracts/events/mediaEvents.ts';
import { extract } from '../pipeline/extract/extract.ts';
import { orReject } from '../pipeline/publish/orReject.ts';
import { tellFailed } from '../pipeline/publish/tellFailed.ts';
import { unlessStopped, wasStopped } from '../pipeline/stop/stopped.ts';
import { readConfig } from '../runtime/config.ts';
import { createLog } from '../runtime/log.ts';
import { queueHandler } from '../runtime/queueHandler.ts';
import { ReadingSettings } from './settings/readingSettings.ts';

const Settings = z.object({
  RESULTS_BUCKET: z.string().min(1),
  MEDIA_PROGRESS_TOPIC_ARN: z.string().min(1),
  MEDIA_EXTRACTED_TOPIC_ARN: z.string().min(1),
  MEDIA_REJECTED_TOPIC_ARN: z.string().min(1),
  MEDIA_FAILED_TOPIC_ARN: z.string().min(1),
  MAX_RECEIVE_COUNT: z.coerce.number().int().positive(),
  /** Which engine reads and labels images: Amazon Rekognition with Textract, or the engines bundled in this function. */
  IMAGES_ENGINE: z.enum(['aws', 'local']).default('local'),
  /** Larger images, and TIFFs with more pages, are not read. */
  MAX_PIXELS: z.coerce.number().int().positive().default(120_000_000),
  MAX_PICTURE_PAGES: z.coerce.number().int().positive().default(50),
  ...ReadingSettings.pick({ MAX_IMAGE_BYTES: true, PROGRESS_SECONDS: true }).shape,
});

const settings = readConfig(Settings, process.env);
const publisher = snsPublisher({
  'media.progress': settings.MEDIA_PROGRESS_TOPIC_ARN,
  'media.extracted': settings.MEDIA_EXTRACTED_TOPIC_ARN,
  'media.rejected': settings.MEDIA_REJECTED_TOPIC_ARN,
  'media.failed': settings.MEDIA_FAILED_TOPIC_ARN,
});
const limits = { maxPixels: settings.MAX_PIXELS, maxFrames: settings.MAX_PICTURE_PAGES };
const reader = settings.IMAGES_ENGINE === 'aws' ? rekognitionImages({ readPicture: textractPages(), limits }) : seeingImages({ limits });
const objects = s3ObjectStore();
const isStopped = wasStopped(objects, settings.RESULTS_BUCKET);
const read = extract({
  objects,
  isStopped,
  paceMs: settings.PROGRESS_SECONDS * 1000,
  publisher,
  reader,
  resultsBucket: settings.RESULTS_BUCKET,
  maxBytes: settings.MAX_IMAGE_BYTES,
});

const readUnlessStopped = unlessStopped(isStopped, read);
const giveUp = tellFailed(publisher, 'images', settings.MAX_RECEIVE_COUNT);

/** Reads accepted images. */
export const handler = queueHandler(MediaAccepted, orReject(publisher, readUnlessStopped), createLog('images'), giveUp);
