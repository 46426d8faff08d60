import { s3ObjectStore } from '../adapters/aws/s3ObjectStore.ts';
import { compositeGraphWriter } from '../adapters/salesforce/compositeGraphWriter.ts';
import { CallbackEvent } from '../callback/callbackEvent.ts';
import { recentShare } from '../callback/recentShare.ts';
import { secondsToWait } from '../callback/secondsToWait.ts';
import { writeBack } from '../callback/writeBack.ts';
import { createLog } from '../runtime/log.ts';
import { queueBatchHandler } from '../runtime/queueBatchHandler.ts';
import { salesforceOf } from './settings/salesforce.ts';
import { holdOf, secretsOf } from './settings/state.ts';

const log = createLog('callback');
const now = (): Date => new Date();
const share = recentShare(now);
const connection = salesforceOf(process.env, secretsOf(process.env));

/** Writes the events about files to their records in Salesforce. */
export const handler = queueBatchHandler(
  CallbackEvent,
  writeBack({ objects: s3ObjectStore(), writer: compositeGraphWriter(connection, log, share.tell), log, usedShare: share.used, now }),
  log,
  { secondsToWait, ...holdOf(process.env) },
);
