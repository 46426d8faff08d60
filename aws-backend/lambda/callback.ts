import { s3ObjectStore } from '../adapters/aws/s3ObjectStore.ts';
import { compositeGraphWriter } from '../adapters/salesforce/compositeGraphWriter.ts';
import { CallbackEvent } from '../callback/callbackEvent.ts';
import { writeBack } from '../callback/writeBack.ts';
import { createLog } from '../runtime/log.ts';
import { queueBatchHandler } from '../runtime/queueBatchHandler.ts';
import { salesforceOf } from './settings/salesforce.ts';
import { secretsOf } from './settings/state.ts';

const log = createLog('callback');
const connection = salesforceOf(process.env, secretsOf(process.env));

/** Hears what happened to files, and writes it to their records in Salesforce. */
export const handler = queueBatchHandler(
  CallbackEvent,
  writeBack({ objects: s3ObjectStore(), writer: compositeGraphWriter(connection, log), log }),
  log,
);
