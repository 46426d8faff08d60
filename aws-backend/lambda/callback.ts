import path from 'node:path';
import { z } from 'zod';
import { s3ObjectStore } from '../adapters/aws/s3ObjectStore.ts';
import { fileSecrets } from '../adapters/local/state/fileSecrets.ts';
import { compositeGraphWriter } from '../adapters/salesforce/compositeGraphWriter.ts';
import { salesforceConnection } from '../adapters/salesforce/connection.ts';
import { CallbackEvent } from '../callback/callbackEvent.ts';
import { writeBack } from '../callback/writeBack.ts';
import { readConfig } from '../runtime/config.ts';
import { createLog } from '../runtime/log.ts';
import { queueBatchHandler } from '../runtime/queueBatchHandler.ts';

const Settings = z.object({
  SALESFORCE_LOGIN_URL: z.url(),
  SALESFORCE_CLIENT_ID: z.string().min(1),
  SALESFORCE_USERNAME: z.string().min(1),
  STATE_DIR: z.string().min(1),
});

const settings = readConfig(Settings, process.env);
const log = createLog('callback');
const secrets = fileSecrets(path.join(settings.STATE_DIR, 'secrets'));
const connection = salesforceConnection({
  loginUrl: settings.SALESFORCE_LOGIN_URL,
  clientId: settings.SALESFORCE_CLIENT_ID,
  username: settings.SALESFORCE_USERNAME,
  privateKey: () => secrets.get('salesforce-private-key'),
});

/** Hears what happened to files, and writes it to their records in Salesforce. */
export const handler = queueBatchHandler(
  CallbackEvent,
  writeBack({ objects: s3ObjectStore(), writer: compositeGraphWriter(connection, log), log }),
  log,
);
