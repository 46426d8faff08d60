import path from 'node:path';
import { unfinishedUploadDays } from '../../aws-backend/contracts/limits.ts';
import { markSuffixes, resultFiles } from '../../aws-backend/contracts/media.ts';
import type { CloudEndpoints, QueueDeclaration, Stack } from '../local-cloud/stackTypes.ts';
import { grantPolicy } from './grantPolicy.ts';
import { integrationUsername } from './localUsers.ts';

/** What the stack has to be told of this installation. */
export interface StackSettings {
  orgUrl: string;
  tokenPublicJwk: string;
  stateDir: string;
}

const root = path.join(import.meta.dirname, '..', '..');

export const uploadsBucket = 'media-uploads-local';
export const resultsBucket = 'media-results-local';
const region = 'eu-central-1';
const account = '000000000000';
/** Three attempts, and a receive that only tells that they failed. */
const maxReceiveCount = 4;
/** An org on the same machine has no share of API calls to save. */
const PROGRESS_SECONDS = '2';

/** Another name of the same server, to which a browser opens connections of their own; in AWS it is the bucket's dual-stack name. */
export const secondName = (origin: string): string => origin.replace('127.0.0.1', 'localhost');

const topicArn = (name: string): string => `arn:aws:sns:${region}:${account}:${name}`;
const roleName = 'media-grant';
const brokerRole = 'media-broker';

/** A queue with the dead-letter queue that every queue has. */
const withDeadLetters = (name: string, visibilityTimeoutSeconds: number): QueueDeclaration[] => [
  { name, visibilityTimeoutSeconds, deadLetter: { queue: `${name}-dead`, maxReceiveCount } },
  { name: `${name}-dead`, visibilityTimeoutSeconds },
];

/** Each stage's queue and its dead letters. */
export const queues: readonly QueueDeclaration[] = [
  ...withDeadLetters('media-accept', 360),
  ...withDeadLetters('media-documents', 900),
  ...withDeadLetters('media-images', 900),
  ...withDeadLetters('media-speech', 900),
  ...withDeadLetters('media-interpret', 600),
  ...withDeadLetters('media-redact', 1000),
  ...withDeadLetters('media-callback', 720),
  ...withDeadLetters('media-erase', 360),
];

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

const functions = (settings: StackSettings): Stack['functions'] => {
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
        GRANT_ROLE_ARN: `arn:aws:iam::${account}:role/${roleName}`,
      }),
    },
  ];
};

const bucketCors = (origin: string, methods: string[]): NonNullable<Stack['buckets'][number]['cors']> => [
  {
    allowedOrigins: [origin],
    allowedMethods: methods,
    allowedHeaders: ['content-type', 'if-none-match', 'x-amz-*'],
    exposeHeaders: ['ETag', 'x-amz-checksum-sha256', 'x-amz-version-id'],
    maxAgeSeconds: 3000,
  },
];

const tellOfResult = (topic: string, suffix: string) => ({ topic, events: ['s3:ObjectCreated:*'], prefix: 'insights/', suffix });

/** The AWS side of Media Insights, as the local cloud runs it. */
export const stack = (settings: StackSettings): Stack => ({
  buckets: [
    {
      name: uploadsBucket,
      cors: bucketCors(settings.orgUrl, ['GET', 'HEAD', 'PUT']),
      abortUploadsAfterDays: unfinishedUploadDays,
      notifications: [{ topic: 'media-uploaded', events: ['s3:ObjectCreated:*'], prefix: 'media/' }],
    },
    {
      name: resultsBucket,
      cors: bucketCors(settings.orgUrl, ['GET', 'HEAD']),
      notifications: [
        tellOfResult('media-uploaded', markSuffixes.again),
        tellOfResult('media-deleted', markSuffixes.deleted),
        tellOfResult('media-deleted', resultFiles.transcript),
      ],
    },
  ],
  topics: [
    'media-uploaded',
    'media-deleted',
    'media-accepted',
    'media-progress',
    'media-extracted',
    'media-interpreted',
    'media-rejected',
    'media-failed',
  ],
  queues: [...queues],
  subscriptions: [
    { topic: 'media-uploaded', queue: 'media-accept' },
    { topic: 'media-accepted', queue: 'media-documents', filterPolicy: { route: ['documents'] } },
    { topic: 'media-accepted', queue: 'media-images', filterPolicy: { route: ['images'] } },
    { topic: 'media-accepted', queue: 'media-speech', filterPolicy: { route: ['speech'] } },
    { topic: 'media-progress', queue: 'media-speech', filterPolicy: { route: ['speech'] } },
    { topic: 'media-extracted', queue: 'media-interpret' },
    { topic: 'media-accepted', queue: 'media-callback' },
    { topic: 'media-progress', queue: 'media-callback' },
    { topic: 'media-interpreted', queue: 'media-callback' },
    { topic: 'media-interpreted', queue: 'media-redact' },
    { topic: 'media-rejected', queue: 'media-callback' },
    { topic: 'media-failed', queue: 'media-callback' },
    { topic: 'media-deleted', queue: 'media-erase' },
  ],
  functions: functions(settings),
  eventSources: [
    { queue: 'media-accept', function: 'media-accept', batchSize: 10 },
    { queue: 'media-documents', function: 'media-documents', batchSize: 1 },
    { queue: 'media-images', function: 'media-images', batchSize: 1 },
    { queue: 'media-speech', function: 'media-speech', batchSize: 1 },
    { queue: 'media-interpret', function: 'media-interpret', batchSize: 1 },
    { queue: 'media-redact', function: 'media-redact', batchSize: 1 },
    { queue: 'media-callback', function: 'media-callback', batchSize: 40, maximumBatchingWindowSeconds: 1 },
    { queue: 'media-erase', function: 'media-erase', batchSize: 10 },
  ],
  schedules: [{ function: 'media-sweep', everyHours: 24 }],
  httpApi: {
    routes: [
      { route: 'POST /token', function: 'media-broker', authorized: false },
      { route: 'POST /access', function: 'media-broker', authorized: true },
      { route: 'POST /uploads', function: 'media-broker', authorized: true },
      { route: 'POST /uploads/{mediaId}/parts', function: 'media-broker', authorized: true },
      { route: 'GET /uploads/{mediaId}/parts', function: 'media-broker', authorized: true },
      { route: 'POST /uploads/{mediaId}/complete', function: 'media-broker', authorized: true },
      { route: 'DELETE /uploads/{mediaId}', function: 'media-broker', authorized: true },
      { route: 'GET /media/{mediaId}/content', function: 'media-broker', authorized: true },
      { route: 'DELETE /media/{mediaId}/reading', function: 'media-broker', authorized: true },
      { route: 'POST /media/{mediaId}/reading', function: 'media-broker', authorized: true },
      { route: 'DELETE /media/{mediaId}', function: 'media-broker', authorized: true },
    ],
    authorizer: { function: 'media-authorizer' },
    cors: {
      allowedOrigins: [settings.orgUrl],
      allowedMethods: ['GET', 'POST', 'DELETE'],
      allowedHeaders: ['authorization', 'content-type', 'dpop'],
      exposeHeaders: ['date', 'www-authenticate'],
      maxAgeSeconds: 3600,
    },
  },
  roles: [
    // The broker itself may do nothing but take the role below, narrowed to one record's folder each time.
    { name: brokerRole, policy: [] },
    {
      name: roleName,
      trustedRoles: [brokerRole],
      policy: [
        ...grantPolicy(uploadsBucket),
        { Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${resultsBucket}/insights/*` },
        {
          Effect: 'Allow',
          Action: 's3:PutObject',
          Resource: Object.values(markSuffixes).map((suffix) => `arn:aws:s3:::${resultsBucket}/insights/*${suffix}`),
        },
      ],
    },
  ],
});
