import path from 'node:path';
import type { CloudEndpoints, Stack } from '../local-cloud/stackTypes.ts';
import { integrationUsername } from './localUsers.ts';
import { brokerRole, grantRole, maxReceiveCount, resultsBucket, roleArn, secondName, topicArn, uploadsBucket } from './stackNames.ts';

/** What the stack has to be told of this installation. */
export interface StackSettings {
  orgUrl: string;
  tokenPublicJwk: string;
  stateDir: string;
}

const root = path.join(import.meta.dirname, '..', '..');
/** An org on the same machine has no share of API calls to save. */
const PROGRESS_SECONDS = '2';

const topics = {
  MEDIA_ACCEPTED_TOPIC_ARN: topicArn('media-accepted'),
  MEDIA_PROGRESS_TOPIC_ARN: topicArn('media-progress'),
  MEDIA_EXTRACTED_TOPIC_ARN: topicArn('media-extracted'),
  MEDIA_INTERPRETED_TOPIC_ARN: topicArn('media-interpreted'),
  MEDIA_REJECTED_TOPIC_ARN: topicArn('media-rejected'),
  MEDIA_FAILED_TOPIC_ARN: topicArn('media-failed'),
};
const buckets = { UPLOADS_BUCKET: uploadsBucket, RESULTS_BUCKET: resultsBucket };

const salesforce = ({ orgUrl, stateDir }: StackSettings): Record<string, string> => ({
  SALESFORCE_LOGIN_URL: orgUrl,
  SALESFORCE_USERNAME: integrationUsername,
  STATE_DIR: stateDir,
});

/** The functions of the backend, each with the settings that it is given in AWS. */
export const stackFunctions = (settings: StackSettings): Stack['functions'] => {
  const stage = (name: string, timeoutSeconds: number, own: Record<string, string> = {}): Stack['functions'][number] => ({
    name: `media-${name}`,
    file: path.join(root, 'aws-backend', 'lambda', `${name}.ts`),
    environment: {
      ...buckets,
      ...topics,
      STATE_DIR: settings.stateDir,
      MAX_RECEIVE_COUNT: String(maxReceiveCount),
      PROGRESS_SECONDS,
      ...own,
    },
    timeoutSeconds,
  });
  const brokerUrl = ({ api }: CloudEndpoints): Record<string, string> => ({ BROKER_URL: api });
  return [
    stage('accept', 60),
    stage('documents', 600),
    stage('images', 600),
    stage('speech', 600, { SPEECH_ENGINE: 'local', SPEECH_STEP_SECONDS: '60' }),
    stage('interpret', 300),
    stage('redact', 900),
    stage('erase', 60),
    { ...stage('callback', 120), environment: { ...buckets, ...salesforce(settings) } },
    { ...stage('sweep', 900), environment: { ...buckets, ...salesforce(settings) } },
    {
      ...stage('authorizer', 10),
      reservedConcurrency: 2,
      environment: (endpoints) => ({ ...brokerUrl(endpoints), TOKEN_PUBLIC_JWK: settings.tokenPublicJwk, STATE_DIR: settings.stateDir }),
    },
    {
      ...stage('broker', 30),
      role: brokerRole,
      reservedConcurrency: 2,
      environment: (endpoints) => ({
        ...brokerUrl(endpoints),
        ...buckets,
        ...salesforce(settings),
        UPLOAD_ENDPOINTS: [endpoints.s3, secondName(endpoints.s3)].map((origin) => `${origin}/${uploadsBucket}`).join(','),
        GRANT_ROLE_ARN: roleArn(grantRole),
      }),
    },
  ];
};
