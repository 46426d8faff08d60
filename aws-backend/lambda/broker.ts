import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import path from 'node:path';
import { z } from 'zod';
import { stsUploadSigner } from '../adapters/aws/stsUploadSigner.ts';
import { fileSecrets } from '../adapters/local/state/fileSecrets.ts';
import { sqliteOnce } from '../adapters/local/state/sqliteOnce.ts';
import { salesforceConnection } from '../adapters/salesforce/connection.ts';
import { salesforceRecordAccess } from '../adapters/salesforce/recordAccess.ts';
import { salesforceSessionRecords } from '../adapters/salesforce/sessionRecords.ts';
import { grantAccess } from '../broker/grant/grantAccess.ts';
import { grantContent } from '../broker/grant/grantContent.ts';
import { grantUploads } from '../broker/grant/grantUploads.ts';
import { brokerRouter } from '../broker/http/brokerRouter.ts';
import { issueToken, readToken } from '../broker/identity/accessToken.ts';
import { grantToken } from '../broker/identity/grantToken.ts';
import { signingKey, verifyingKey } from '../broker/identity/tokenKeys.ts';
import { readConfig } from '../runtime/config.ts';
import { createLog } from '../runtime/log.ts';

const Settings = z.object({
  BROKER_URL: z.url(),
  UPLOADS_BUCKET: z.string().min(1),
  RESULTS_BUCKET: z.string().min(1),
  GRANT_ROLE_ARN: z.string().min(1),
  SALESFORCE_LOGIN_URL: z.url(),
  SALESFORCE_CLIENT_ID: z.string().min(1),
  SALESFORCE_USERNAME: z.string().min(1),
  STATE_DIR: z.string().min(1),
});

const settings = readConfig(Settings, process.env);
const log = createLog('broker');
const secrets = fileSecrets(path.join(settings.STATE_DIR, 'secrets'));
const connection = salesforceConnection({
  loginUrl: settings.SALESFORCE_LOGIN_URL,
  clientId: settings.SALESFORCE_CLIENT_ID,
  username: settings.SALESFORCE_USERNAME,
  privateKey: () => secrets.get('salesforce-private-key'),
});
const recordAccess = salesforceRecordAccess(connection);
const grants = {
  recordAccess,
  uploadSigner: stsUploadSigner({ roleArn: settings.GRANT_ROLE_ARN }),
  uploadsBucket: settings.UPLOADS_BUCKET,
  resultsBucket: settings.RESULTS_BUCKET,
};
const tokenKey = (): Promise<string> => secrets.get('token-signing-key');

const router = brokerRouter(
  {
    token: grantToken({
      sessions: salesforceSessionRecords(connection),
      once: sqliteOnce(path.join(settings.STATE_DIR, 'once.db')),
      issue: issueToken(settings.BROKER_URL, async () => signingKey(await tokenKey())),
      read: readToken(settings.BROKER_URL, async () => verifyingKey(await tokenKey())),
      now: () => new Date(),
    }),
    access: grantAccess(grants),
    uploads: grantUploads(grants),
    content: grantContent(grants),
  },
  settings.BROKER_URL,
  log,
);

/** The broker behind API Gateway's HTTP API, payload version 2.0. */
export const handler = async (event: APIGatewayProxyEventV2, context: Context): Promise<APIGatewayProxyStructuredResultV2> =>
  router.resolve(event, context);
