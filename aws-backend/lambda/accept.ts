import { z } from 'zod';
import { s3ObjectStore } from '../adapters/aws/s3ObjectStore.ts';
import { snsPublisher } from '../adapters/aws/snsPublisher.ts';
import { accept } from '../pipeline/accept/accept.ts';
import { S3Notification, type Uploaded } from '../pipeline/accept/uploaded.ts';
import { classify } from '../pipeline/classify/classify.ts';
import { readConfig } from '../runtime/config.ts';
import { createLog } from '../runtime/log.ts';
import { queueHandler } from '../runtime/queueHandler.ts';

const Settings = z.object({ MEDIA_ACCEPTED_TOPIC_ARN: z.string().min(1), MEDIA_REJECTED_TOPIC_ARN: z.string().min(1) });

const settings = readConfig(Settings, process.env);
const acceptOne = accept({
  objects: s3ObjectStore(),
  publisher: snsPublisher({
    'media.accepted': settings.MEDIA_ACCEPTED_TOPIC_ARN,
    'media.rejected': settings.MEDIA_REJECTED_TOPIC_ARN,
  }),
  classify,
});
const acceptAll = async (uploads: Uploaded[]): Promise<void> => {
  for (const uploaded of uploads) await acceptOne(uploaded);
};

/** Hears of uploads from S3, and tells what they are. */
export const handler = queueHandler(S3Notification, acceptAll, createLog('accept'));
