import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { writeXml } from '../../identity/xml.ts';
import { bucketOf } from '../found.ts';
import { testEvent } from '../notifications.ts';
import type { Operation } from '../operation.ts';
import { readText } from '../readText.ts';
import type { TopicNotification } from '../storedObject.ts';
import { one, parseXml, s3Namespace } from '../xmlShape.ts';

const FilterRule = z.strictObject({
  Name: one(
    z
      .string()
      .toLowerCase()
      .pipe(z.enum(['prefix', 'suffix'])),
  ),
  Value: one(z.string()),
});

const Topic = z.strictObject({
  Id: one(z.string()).optional(),
  Topic: one(z.string().regex(/^arn:aws:sns:/)),
  Event: z.array(z.string().regex(/^s3:\w+:[\w*]+$/)).min(1),
  Filter: one(z.strictObject({ S3Key: one(z.strictObject({ FilterRule: z.array(FilterRule).default([]) })) })).optional(),
});

// Rejects queues and functions as targets, rather than accept and never notify them.
const Settings = z.strictObject({ TopicConfiguration: z.array(Topic).default([]) });
const Document = z.strictObject({
  NotificationConfiguration: one(Settings.or(z.literal('').transform(() => ({ TopicConfiguration: [] })))),
});

const notificationOf = ({ Id, Topic: topicArn, Event, Filter }: z.infer<typeof Topic>): TopicNotification => {
  const rules = Filter?.S3Key.FilterRule ?? [];
  const value = (name: 'prefix' | 'suffix'): string => rules.find(({ Name }) => Name === name)?.Value ?? '';
  return { id: Id ?? randomUUID(), topicArn, events: Event, prefix: value('prefix'), suffix: value('suffix') };
};

const documentOf = ({ id, topicArn, events, prefix, suffix }: TopicNotification) => {
  const rules = [
    { Name: 'prefix', Value: prefix },
    { Name: 'suffix', Value: suffix },
  ].filter(({ Value }) => Value !== '');
  return { Id: id, Topic: topicArn, Event: events, ...(rules.length === 0 ? {} : { Filter: { S3Key: { FilterRule: rules } } }) };
};

const putNotification: Operation = {
  method: 'PUT',
  level: 'bucket',
  selectors: ['notification'],
  actions: () => ['s3:PutBucketNotification'],
  async run(request, context) {
    const { store } = context;
    bucketOf(request, context);
    const { TopicConfiguration } = parseXml(Document, await readText(request)).NotificationConfiguration;
    const notifications = TopicConfiguration.map(notificationOf);
    store.atomically(() => {
      store.buckets.update({ ...bucketOf(request, context), notifications });
      for (const { topicArn } of notifications) store.announcements.add(topicArn, testEvent(request.bucket));
    });
    return {};
  },
};

const getNotification: Operation = {
  method: 'GET',
  level: 'bucket',
  selectors: ['notification'],
  actions: () => ['s3:GetBucketNotification'],
  run(request, context) {
    const { notifications } = bucketOf(request, context);
    return { body: writeXml('NotificationConfiguration', { TopicConfiguration: notifications.map(documentOf) }, s3Namespace) };
  },
};

export const bucketNotificationOperations: Operation[] = [putNotification, getNotification];
