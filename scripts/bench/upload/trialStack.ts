import { roleArn } from '../../local-cloud/account.ts';
import type { CloudEndpoints, Stack } from '../../local-cloud/stackTypes.ts';
import { newTokenKey, trialEnvironment } from './broker/trialSettings.ts';

export const trialBucket = 'media-trial';
const role = 'trial-grant';
const broker = 'trial-broker';
const authorizer = 'trial-authorizer';

export interface TrialStackSettings {
  /** The origin of the page. */
  origin: string;
  /** Origins under which the page reaches the storage. */
  storageOrigins: string[];
  /** The broker's endpoints of S3 and STS, if not the local cloud. */
  brokerEnvironment?: Record<string, string>;
}

const cors = (origin: string, methods: string[]) => ({
  allowedOrigins: [origin],
  allowedMethods: methods,
  exposeHeaders: ['ETag', 'date', 'location', 'x-amz-checksum-sha256', 'x-amz-version-id'],
  maxAgeSeconds: 3000,
});

const functions = ({ storageOrigins, brokerEnvironment }: TrialStackSettings): Stack['functions'] => {
  const settings = {
    bucket: trialBucket,
    roleArn: roleArn(role),
    tokenKey: newTokenKey(),
    uploadEndpoints: storageOrigins.map((origin) => `${origin}/${trialBucket}`),
  };
  const environment = (_: CloudEndpoints): Record<string, string> => ({ ...trialEnvironment(settings), ...brokerEnvironment });
  const file = (name: string): string => `scripts/bench/upload/broker/${name}.ts`;
  return [
    { name: broker, file: file('trialBroker'), environment, timeoutSeconds: 30, reservedConcurrency: 2 },
    { name: authorizer, file: file('trialAuthorizer'), environment: {}, timeoutSeconds: 10 },
  ];
};

const routes = ['POST /uploads', 'POST /uploads/{mediaId}/parts', 'GET /uploads/{mediaId}/parts', 'POST /uploads/{mediaId}/complete'];

/** A stack with a bucket and the product's broker only. */
export const trialStack = (settings: TrialStackSettings): Stack => ({
  buckets: [{ name: trialBucket, cors: [{ ...cors(settings.origin, ['GET', 'HEAD', 'PUT', 'POST', 'DELETE']), allowedHeaders: ['*'] }] }],
  ...{ topics: [], queues: [], subscriptions: [], eventSources: [] },
  functions: functions(settings),
  httpApi: {
    routes: [
      ...[...routes, 'DELETE /uploads/{mediaId}'].map((route) => ({ route, function: broker, authorized: true })),
      ...['POST /token', 'POST /sign'].map((route) => ({ route, function: broker, authorized: false })),
    ],
    authorizer: { function: authorizer },
    cors: {
      ...cors(settings.origin, ['GET', 'POST', 'DELETE']),
      allowedHeaders: ['authorization', 'content-type', 'dpop'],
    },
  },
  roles: [
    {
      name: role,
      policy: [{ Effect: 'Allow', Action: 's3:*', Resource: [`arn:aws:s3:::${trialBucket}`, `arn:aws:s3:::${trialBucket}/*`] }],
    },
  ],
});
