import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import path from 'node:path';
import { accountId, region } from './account.ts';
import { checkStack } from './checkStack.ts';
import { createBuckets } from './createBuckets.ts';
import { startEventSource } from './functions/eventSource.ts';
import { startSchedule } from './functions/schedule.ts';
import { startFunctions } from './functions/startFunctions.ts';
import { startHttpApi } from './http-api/startHttpApi.ts';
import { accountKeys } from './identity/accountKeys.ts';
import { authenticator } from './identity/authenticate.ts';
import { permissions } from './identity/authorize.ts';
import { sealedCredentials } from './identity/credentials.ts';
import { sts } from './identity/sts.ts';
import type { CloudCredentials, LocalCloud } from './localCloud.ts';
import { startMessaging } from './messaging/startMessaging.ts';
import { redriveDeadLetters } from './redriveDeadLetters.ts';
import { startS3 } from './s3/startS3.ts';
import type { CloudEndpoints, Stack } from './stackTypes.ts';
import { troubleLog } from './troubleLog.ts';

export type { LocalCloud } from './localCloud.ts';

export interface LocalCloudSettings {
  stateDir: string;
  /** Port 0 picks a free port. */
  ports: { s3: number; messaging: number; api: number };
  stack: Stack;
  /** The clock that determines the age of incomplete uploads. Default: the system clock. */
  now?: () => Date;
}

/** Milliseconds that running functions have to finish when the cloud stops. */
const graceMs = 5000;

const environmentOf = (
  { s3, sts, sns, sqs }: CloudEndpoints,
  { accessKeyId, secretAccessKey }: CloudCredentials,
): Record<string, string> => ({
  AWS_REGION: region,
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  AWS_ENDPOINT_URL_S3: s3,
  AWS_ENDPOINT_URL_STS: sts,
  AWS_ENDPOINT_URL_SNS: sns,
  AWS_ENDPOINT_URL_SQS: sqs,
});

/** Starts a stack on 127.0.0.1, with the state that the state directory holds from earlier runs. */
export const startLocalCloud = async ({ stateDir, ports, stack, now = () => new Date() }: LocalCloudSettings): Promise<LocalCloud> => {
  checkStack(stack);
  const logDirectory = path.join(stateDir, 'logs');
  const onTrouble = troubleLog(logDirectory);
  const { account, sealingKey } = await accountKeys(stateDir);
  const credentials = sealedCredentials(account, sealingKey);
  const [authenticate, permits] = [authenticator(credentials), permissions(stack.roles)];

  const messaging = await startMessaging({
    port: ports.messaging,
    directory: path.join(stateDir, 'messaging'),
    stack,
    gate: { authenticate, permits },
  });
  // A client modifies the credentials object that it receives, so each gets a copy.
  const clientOf = (endpoint: string) => ({ region, credentials: { ...account }, endpoint });
  const [sns, sqs] = [new SNSClient(clientOf(messaging.url)), new SQSClient(clientOf(messaging.url))];
  const access = { authenticate, sts: sts(stack.roles, credentials), onTrouble };
  const s3 = await startS3({ port: ports.s3, directory: path.join(stateDir, 's3'), permits, access, sns, now });
  await createBuckets(new S3Client({ ...clientOf(s3.url), forcePathStyle: true }), stack.buckets);

  let apiUrl = '';
  const endpoints = (): CloudEndpoints => ({ s3: s3.url, sts: s3.url, sns: messaging.url, sqs: messaging.url, api: apiUrl });
  const environment = (): Record<string, string> => environmentOf(endpoints(), account);
  const functions = startFunctions(stack.functions, { endpoints, environment, credentials, logDirectory });
  const api = await startHttpApi(ports.api, stack.httpApi, { functions, onTrouble });
  apiUrl = api.url;
  const urlOf = (queue: string): string => `${messaging.url}/${accountId}/${queue}`;
  const sources = stack.eventSources.map((source) =>
    startEventSource(source, { sqs, queueUrl: urlOf(source.queue), functions, onTrouble }),
  );

  const schedules = (stack.schedules ?? []).map((schedule) => startSchedule(schedule, functions, onTrouble));

  return {
    endpoints: endpoints(),
    credentials: account,
    warm: functions.warm,
    redriveDeadLetters: (queue) => redriveDeadLetters(sqs, stack.queues, urlOf, queue),
    async close() {
      for (const schedule of schedules) schedule.stop();
      await Promise.all([api.close(), ...sources.map((source) => source.stop()), functions.close(graceMs)]);
      await s3.close();
      for (const client of [sns, sqs]) client.destroy();
      await messaging.close();
    },
  };
};
