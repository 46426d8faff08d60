import { unfinishedUploadDays } from '../../aws-backend/contracts/limits.ts';
import { markSuffixes, resultFiles } from '../../aws-backend/contracts/media.ts';
import type { Stack } from '../local-cloud/stackTypes.ts';
import { grantPolicy, markPolicy } from './grantPolicy.ts';
import { stackFunctions, type StackSettings } from './stackFunctions.ts';
import { brokerRole, grantRole, resultsBucket, uploadsBucket } from './stackNames.ts';
import { queues } from './stackQueues.ts';

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
  functions: stackFunctions(settings),
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
      name: grantRole,
      trustedRoles: [brokerRole],
      policy: [
        ...grantPolicy(uploadsBucket),
        { Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${resultsBucket}/insights/*` },
        markPolicy(resultsBucket),
      ],
    },
  ],
});
