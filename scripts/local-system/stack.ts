import { unfinishedUploadDays } from '../../aws-backend/contracts/limits.ts';
import { markSuffixes, resultFiles } from '../../aws-backend/contracts/media.ts';
import { mediaTopics, queueFunctions } from '../../aws-backend/infra/functions.ts';
import { brokerRoutes } from '../../aws-backend/infra/routes.ts';
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

/** The AWS resources of Media Insights in the local cloud. */
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
  topics: ['uploaded', 'deleted', ...mediaTopics].map((topic) => `media-${topic}`),
  queues: [...queues],
  subscriptions: queueFunctions.flatMap(({ name, hears }) =>
    hears.map(({ topic, route }) => ({
      topic: `media-${topic}`,
      queue: `media-${name}`,
      ...(route === undefined ? {} : { filterPolicy: { route: [route] } }),
    })),
  ),
  functions: stackFunctions(settings),
  eventSources: queueFunctions.map(({ name, batchSize }) => ({
    queue: `media-${name}`,
    function: `media-${name}`,
    batchSize,
    ...(name === 'callback' ? { maximumBatchingWindowSeconds: 1 } : {}),
  })),
  schedules: [{ function: 'media-sweep', everyHours: 24 }],
  httpApi: {
    routes: brokerRoutes.map(({ method, path, authorized }) => ({ route: `${method} ${path}`, function: 'media-broker', authorized })),
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
    // The broker may only assume the role below, each time restricted to one record's folder.
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
