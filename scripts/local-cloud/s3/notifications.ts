import { randomUUID } from 'node:crypto';
import { accountId, region } from '../account.ts';
import type { Store } from './store.ts';

/** An event of an object. */
export interface ObjectEvent {
  /** Such as `ObjectCreated:Put`. */
  name: string;
  bucket: string;
  key: string;
  /** Undefined for a deletion. */
  sizeBytes?: number;
  etag?: string;
  sourceIp: string;
}

/** Records an event for every topic that subscribes to it; to be called in the transaction that changes the object. */
export type EventTeller = (event: ObjectEvent) => void;

/** S3 form-encodes keys in events: a space becomes "+", slashes stay. */
const formEncoded = (key: string): string =>
  encodeURIComponent(key)
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+')
    .replaceAll('%2F', '/');

const isAskedFor = (event: string, pattern: string): boolean =>
  pattern.endsWith('*') ? `s3:${event}`.startsWith(pattern.slice(0, -1)) : pattern === `s3:${event}`;

/** S3's event message, version 2.1: docs.aws.amazon.com, "Event message structure". */
const messageOf = (event: ObjectEvent, configurationId: string, sequencer: string): string => {
  const { name, bucket, key, sizeBytes, etag, sourceIp } = event;
  const object = {
    key: formEncoded(key),
    ...(sizeBytes === undefined ? {} : { size: sizeBytes }),
    ...(etag === undefined ? {} : { eTag: etag }),
    sequencer,
  };
  const record = {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: region,
    eventTime: new Date().toISOString(),
    eventName: name,
    userIdentity: { principalId: `AWS:${accountId}` },
    requestParameters: { sourceIPAddress: sourceIp },
    responseElements: { 'x-amz-request-id': randomUUID().replaceAll('-', '').slice(0, 16).toUpperCase(), 'x-amz-id-2': randomUUID() },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId,
      bucket: { name: bucket, ownerIdentity: { principalId: accountId }, arn: `arn:aws:s3:::${bucket}` },
      object,
    },
  };
  return JSON.stringify({ Records: [record] });
};

export const eventTeller =
  ({ buckets, announcements }: Store): EventTeller =>
  (event) => {
    const sequencer = announcements.nextSequencer();
    const notifications = buckets.find(event.bucket)?.notifications ?? [];
    for (const { id, topicArn, events, prefix, suffix } of notifications) {
      if (!events.some((pattern) => isAskedFor(event.name, pattern))) continue;
      if (event.key.startsWith(prefix) && event.key.endsWith(suffix)) announcements.add(topicArn, messageOf(event, id, sequencer));
    }
  };

/** Returns the test event that S3 sends when a topic is configured. */
export const testEvent = (bucket: string): string =>
  JSON.stringify({
    Service: 'Amazon S3',
    Event: 's3:TestEvent',
    Time: new Date().toISOString(),
    Bucket: bucket,
    RequestId: randomUUID().replaceAll('-', '').slice(0, 16).toUpperCase(),
    HostId: randomUUID(),
  });
