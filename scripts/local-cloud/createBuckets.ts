import {
  BucketAlreadyOwnedByYou,
  CreateBucketCommand,
  GetBucketNotificationConfigurationCommand,
  PutBucketCorsCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketNotificationConfigurationCommand,
  type Event,
  type S3Client,
  type TopicConfiguration,
} from '@aws-sdk/client-s3';
import { isDeepStrictEqual } from 'node:util';
import { region, topicArn } from './account.ts';
import type { BucketDeclaration, BucketNotification } from './stackTypes.ts';

const isEvent = (event: string): event is Event => event.startsWith('s3:');

const topicConfiguration = ({ topic, events, prefix, suffix }: BucketNotification, index: number): TopicConfiguration => {
  const rules = [
    { Name: 'prefix' as const, Value: prefix },
    { Name: 'suffix' as const, Value: suffix },
  ].filter(({ Value }) => Value !== undefined);
  return {
    Id: `${topic}-${String(index)}`,
    TopicArn: topicArn(topic),
    Events: events.filter(isEvent),
    ...(rules.length === 0 ? {} : { Filter: { Key: { FilterRules: rules.map(({ Name, Value }) => ({ Name, Value: Value ?? '' })) } } }),
  };
};

/** Sets the notifications only if they changed, because S3 sends a test event each time they are set. */
const setNotifications = async (s3: S3Client, { name: Bucket, notifications = [] }: BucketDeclaration): Promise<void> => {
  const wanted = notifications.map(topicConfiguration);
  const present = await s3.send(new GetBucketNotificationConfigurationCommand({ Bucket }));
  if (isDeepStrictEqual(present.TopicConfigurations ?? [], wanted)) return;
  await s3.send(new PutBucketNotificationConfigurationCommand({ Bucket, NotificationConfiguration: { TopicConfigurations: wanted } }));
};

const createBucket = async (s3: S3Client, bucket: BucketDeclaration): Promise<void> => {
  const { name: Bucket, cors = [] } = bucket;
  await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: region } })).catch((error: unknown) => {
    if (!(error instanceof BucketAlreadyOwnedByYou)) throw error;
  });
  if (cors.length > 0) {
    const CORSRules = cors.map(({ allowedOrigins, allowedMethods, allowedHeaders, exposeHeaders, maxAgeSeconds }) => ({
      AllowedOrigins: allowedOrigins,
      AllowedMethods: allowedMethods,
      AllowedHeaders: allowedHeaders,
      ...(exposeHeaders === undefined ? {} : { ExposeHeaders: exposeHeaders }),
      ...(maxAgeSeconds === undefined ? {} : { MaxAgeSeconds: maxAgeSeconds }),
    }));
    await s3.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }));
  }
  if (bucket.abortUploadsAfterDays !== undefined) {
    const rule = { ID: 'unfinished-uploads', Filter: { Prefix: '' }, Status: 'Enabled' as const };
    const AbortIncompleteMultipartUpload = { DaysAfterInitiation: bucket.abortUploadsAfterDays };
    const LifecycleConfiguration = { Rules: [{ ...rule, AbortIncompleteMultipartUpload }] };
    await s3.send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration }));
  }
  await setNotifications(s3, bucket);
};

/** Creates a stack's buckets and applies the settings that it declares. */
export const createBuckets = async (s3: S3Client, buckets: readonly BucketDeclaration[]): Promise<void> => {
  await Promise.all(buckets.map((bucket) => createBucket(s3, bucket)));
};
