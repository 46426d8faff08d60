import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { z } from 'zod';
import { salesforceRecordAccess } from '../adapters/salesforce/recordAccess.ts';
import { salesforceSessionRecords } from '../adapters/salesforce/sessionRecords.ts';
import { deleteMedia } from '../broker/grant/deleteMedia.ts';
import { grantAccess } from '../broker/grant/grantAccess.ts';
import { grantContent } from '../broker/grant/grantContent.ts';
import { grantUploads } from '../broker/grant/grantUploads.ts';
import { readAgain } from '../broker/grant/readAgain.ts';
import { readingLimits } from '../broker/grant/readingLimits.ts';
import { stopReading } from '../broker/grant/stopReading.ts';
import { brokerRouter } from '../broker/http/brokerRouter.ts';
import { issueToken, readToken } from '../broker/identity/accessToken.ts';
import { grantToken } from '../broker/identity/grantToken.ts';
import { signingKey, verifyingKey } from '../broker/identity/tokenKeys.ts';
import { abortUpload } from '../broker/upload/abortUpload.ts';
import { completeUpload } from '../broker/upload/completeUpload.ts';
import { grantParts } from '../broker/upload/grantParts.ts';
import { storedParts } from '../broker/upload/storedParts.ts';
import { issueUploadToken, readUploadToken } from '../broker/upload/uploadToken.ts';
import type { MultipartUploads } from '../ports/multipartUploads.ts';
import type { UploadSigner } from '../ports/uploadSigner.ts';
import { readConfig } from '../runtime/config.ts';
import { createLog } from '../runtime/log.ts';
import { once, whenNeeded } from '../runtime/whenNeeded.ts';
import { readerLimits, ReadingSettings } from './settings/readingSettings.ts';
import { salesforceOf } from './settings/salesforce.ts';
import { onceOf, secretsOf } from './settings/state.ts';

const Settings = z.object({
  BROKER_URL: z.url(),
  UPLOADS_BUCKET: z.string().min(1),
  RESULTS_BUCKET: z.string().min(1),
  GRANT_ROLE_ARN: z.string().min(1),
  /** The KMS key that encrypts both buckets, if it is a customer managed one. */
  STORAGE_KEY_ARN: z.string().optional(),
  /** `on` if no file is read before GuardDuty has scanned it and found no threat. */
  MALWARE_GATE: z.enum(['on', 'off']).default('off'),
  /** Endpoints of the uploads bucket, comma separated: a browser opens at most six connections to each host. */
  UPLOAD_ENDPOINTS: z
    .string()
    .default('')
    .transform((list) => list.split(',').filter((address) => address !== ''))
    .pipe(z.array(z.url())),
  /** `optional` exists only to measure the cost of checksums. */
  CHECKSUMS: z.enum(['required', 'optional']).default('required'),
  ...ReadingSettings.shape,
});

const multipartMethods = ['unfinished', 'begin', 'isUnfinished', 'storedParts', 'complete', 'abort', 'find', 'partsOf'] as const;

const settings = readConfig(Settings, process.env);
const log = createLog('broker');
const secrets = secretsOf(process.env);
const connection = salesforceOf(process.env, secrets);
const recordAccess = salesforceRecordAccess(connection);
const tokenKey = (): Promise<string> => secrets.get('token-signing-key');
// Most first calls request a token and involve no file, so the AWS SDK client is loaded only when needed.
const storage = once(async () =>
  (await import('./settings/storage.ts')).storageOf({
    roleArn: settings.GRANT_ROLE_ARN,
    keyArn: settings.STORAGE_KEY_ARN,
    isGated: settings.MALWARE_GATE === 'on',
    uploadEndpoints: settings.UPLOAD_ENDPOINTS,
  }),
);
const ports = {
  recordAccess,
  uploads: whenNeeded<MultipartUploads>(async () => (await storage()).uploads, multipartMethods),
  uploadSigner: whenNeeded<UploadSigner>(async () => (await storage()).uploadSigner, ['put', 'part', 'get', 'look', 'mark']),
  uploadsBucket: settings.UPLOADS_BUCKET,
  resultsBucket: settings.RESULTS_BUCKET,
  checksums: settings.CHECKSUMS,
  issueUpload: issueUploadToken(settings.BROKER_URL, async () => signingKey(await tokenKey())),
  readUpload: readUploadToken(settings.BROKER_URL, async () => verifyingKey(await tokenKey())),
  now: () => new Date(),
};

const router = brokerRouter(
  {
    token: grantToken({
      sessions: salesforceSessionRecords(connection),
      once: onceOf(process.env),
      issue: issueToken(settings.BROKER_URL, async () => signingKey(await tokenKey())),
      read: readToken(settings.BROKER_URL, async () => verifyingKey(await tokenKey())),
      now: () => new Date(),
    }),
    access: grantAccess({ recordAccess, reading: readingLimits(readerLimits(settings)) }),
    uploads: grantUploads(ports),
    parts: grantParts(ports),
    storedParts: storedParts(ports),
    complete: completeUpload(ports),
    abort: abortUpload(ports),
    content: grantContent(ports),
    stopReading: stopReading(ports),
    readAgain: readAgain(ports),
    deleteMedia: deleteMedia(ports),
  },
  settings.BROKER_URL,
  log,
);

/** The broker behind API Gateway's HTTP API, payload format version 2.0. */
export const handler = async (event: APIGatewayProxyEventV2, context: Context): Promise<APIGatewayProxyStructuredResultV2> =>
  router.resolve(event, context);
