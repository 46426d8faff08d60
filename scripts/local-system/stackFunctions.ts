import path from 'node:path';
import { maxReceiveCount, mediaTopics, queueFunctions } from '../../aws-backend/infra/functions.ts';
import { roleArn, topicArn } from '../local-cloud/account.ts';
import type { CloudEndpoints, Stack } from '../local-cloud/stackTypes.ts';
import { integrationUsername } from './localUsers.ts';
import { brokerRole, grantRole, resultsBucket, secondName, uploadsBucket } from './stackNames.ts';

/** The stack's settings for this installation. */
export interface StackSettings {
  orgUrl: string;
  tokenPublicJwk: string;
  stateDir: string;
}

const root = path.join(import.meta.dirname, '..', '..');
/** Short, because an org on the same machine has no API call limit to save. */
const PROGRESS_SECONDS = '2';

const topics = Object.fromEntries(mediaTopics.map((topic) => [`MEDIA_${topic.toUpperCase()}_TOPIC_ARN`, topicArn(`media-${topic}`)]));
const buckets = { UPLOADS_BUCKET: uploadsBucket, RESULTS_BUCKET: resultsBucket };

const salesforce = ({ orgUrl, stateDir }: StackSettings): Record<string, string> => ({
  SALESFORCE_LOGIN_URL: orgUrl,
  SALESFORCE_USERNAME: integrationUsername,
  STATE_DIR: stateDir,
});

type Declared = Stack['functions'][number];

const declared = (name: string, timeoutSeconds: number, environment: Declared['environment']): Declared => ({
  name: `media-${name}`,
  file: path.join(root, 'aws-backend', 'lambda', `${name}.ts`),
  environment,
  timeoutSeconds,
});

/** The functions of the backend, each with the settings that it has in AWS. */
export const stackFunctions = (settings: StackSettings): Stack['functions'] => {
  const STATE_DIR = settings.stateDir;
  const ofStages = { ...buckets, ...topics, STATE_DIR, MAX_RECEIVE_COUNT: String(maxReceiveCount), PROGRESS_SECONDS };
  const withSalesforce = { ...buckets, ...salesforce(settings) };
  const others: Partial<Record<string, Record<string, string>>> = {
    speech: { ...ofStages, SPEECH_ENGINE: 'local', SPEECH_STEP_SECONDS: '60' },
    callback: withSalesforce,
  };
  const brokerUrl = ({ api }: CloudEndpoints): Record<string, string> => ({ BROKER_URL: api });
  return [
    ...queueFunctions.map(({ name, timeoutSeconds }) => declared(name, timeoutSeconds, others[name] ?? ofStages)),
    declared('sweep', 900, withSalesforce),
    {
      ...declared('authorizer', 10, (endpoints) => ({ ...brokerUrl(endpoints), TOKEN_PUBLIC_JWK: settings.tokenPublicJwk, STATE_DIR })),
      reservedConcurrency: 2,
    },
    {
      ...declared('broker', 30, (endpoints) => ({
        ...brokerUrl(endpoints),
        ...withSalesforce,
        UPLOAD_ENDPOINTS: [endpoints.s3, secondName(endpoints.s3)].map((origin) => `${origin}/${uploadsBucket}`).join(','),
        GRANT_ROLE_ARN: roleArn(grantRole),
      })),
      role: brokerRole,
      reservedConcurrency: 2,
    },
  ];
};
