import { PublishCommand, SNSClient, type MessageAttributeValue } from '@aws-sdk/client-sns';
import type { MediaEvent } from '../../contracts/events/mediaEvents.ts';
import { routeOf } from '../../contracts/format.ts';
import type { Publisher } from '../../ports/publisher.ts';

/** The topic of each event that a function publishes. */
export type TopicArns = Partial<Record<MediaEvent['type'], string>>;

/** Message attributes for subscription filters. */
const attributesOf = (event: MediaEvent): Record<string, MessageAttributeValue> =>
  event.type === 'media.accepted' || event.type === 'media.progress'
    ? { route: { DataType: 'String', StringValue: routeOf(event.format) } }
    : {};

/**
 * Publishes events to Amazon SNS, one topic per type. The message group is the file's parent record: SNS passes it to the
 * queues, which then serve other records while one has many files (“fair queues”, docs.aws.amazon.com/sns/latest/api/API_Publish.html).
 */
export const snsPublisher = (topicArns: TopicArns, sns = new SNSClient()): Publisher => ({
  async publish(event) {
    const topicArn = topicArns[event.type];
    if (topicArn === undefined) throw new Error(`No topic is configured for ${event.type}`);
    const [Message, MessageAttributes] = [JSON.stringify(event), attributesOf(event)];
    await sns.send(new PublishCommand({ TopicArn: topicArn, Message, MessageAttributes, MessageGroupId: event.media.parentId }));
  },
});
