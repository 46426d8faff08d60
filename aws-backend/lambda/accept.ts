import { z } from 'zod';
import { s3ObjectStore } from '../adapters/aws/s3ObjectStore.ts';
import { snsPublisher } from '../adapters/aws/snsPublisher.ts';
import { idsOfKey } from '../contracts/media.ts';
import { accept } from '../pipeline/accept/accept.ts';
import { heardOf } from '../pipeline/accept/heard.ts';
import type { Uploaded } from '../pipeline/accept/uploaded.ts';
import { classify } from '../pipeline/classify/classify.ts';
import { tellFailed } from '../pipeline/publish/tellFailed.ts';
import { readConfig } from '../runtime/config.ts';
import { createLog } from '../runtime/log.ts';
import { queueHandler } from '../runtime/queueHandler.ts';

const Settings = z.object({
  UPLOADS_BUCKET: z.string().min(1),
  MEDIA_ACCEPTED_TOPIC_ARN: z.string().min(1),
  MEDIA_REJECTED_TOPIC_ARN: z.string().min(1),
  MEDIA_FAILED_TOPIC_ARN: z.string().min(1),
  MAX_RECEIVE_COUNT: z.coerce.number().int().positive(),
  /** `on` if files are announced by GuardDuty once they have been scanned; `off` if S3 announces them right after the upload. */
  MALWARE_GATE: z.enum(['on', 'off']).default('off'),
});

const settings = readConfig(Settings, process.env);
const publisher = snsPublisher({
  'media.accepted': settings.MEDIA_ACCEPTED_TOPIC_ARN,
  'media.rejected': settings.MEDIA_REJECTED_TOPIC_ARN,
  'media.failed': settings.MEDIA_FAILED_TOPIC_ARN,
});
const acceptOne = accept({ objects: s3ObjectStore(), publisher, classify });
const acceptAll = async (uploads: Uploaded[]): Promise<void> => {
  for (const uploaded of uploads) await acceptOne(uploaded);
};
const { maxReceiveCount, tell } = tellFailed(publisher, 'accept', settings.MAX_RECEIVE_COUNT);
const tellAll = async (uploads: Uploaded[]): Promise<void> => {
  for (const uploaded of uploads) {
    const ids = idsOfKey(uploaded.key);
    if (ids) await tell({ media: { ...uploaded, ...ids } });
  }
};

const Heard = heardOf({ uploadsBucket: settings.UPLOADS_BUCKET, isGated: settings.MALWARE_GATE === 'on' });

/** Detects the format of each uploaded file and publishes it. */
export const handler = queueHandler(Heard, acceptAll, createLog('accept'), { maxReceiveCount, tell: tellAll });
