// Imported by file, because fauxqs doesn't export its stores. It persists messages only in its own server, which listens on every address.
import { buildApp } from '../../../node_modules/fauxqs/dist/app.js';
import { S3Store } from '../../../node_modules/fauxqs/dist/s3/s3Store.js';
import { SnsStore } from '../../../node_modules/fauxqs/dist/sns/snsStore.js';
import { SqsStore } from '../../../node_modules/fauxqs/dist/sqs/sqsStore.js';
import { accountId, queueArn, region, topicArn } from '../account.ts';
import type { QueueDeclaration, Stack } from '../stackTypes.ts';
import { fairQueues } from './fairQueues.ts';
import type { MessageJournal } from './messageJournal.ts';

type MessagingStack = Pick<Stack, 'topics' | 'queues' | 'subscriptions'>;

/** The callbacks that fauxqs calls when its messages change. */
const persistenceOf = (journal: MessageJournal) => ({
  insertMessage: journal.insert.bind(journal),
  deleteMessage: journal.delete.bind(journal),
  deleteQueueMessages: journal.deleteAll.bind(journal),
  deleteQueue: journal.deleteAll.bind(journal),
  updateMessageInflight: (messageId: string, _handle: string, _deadline: number, count: number, first: number | undefined) => {
    journal.received(messageId, count, first);
  },
  updateMessageReady: () => undefined,
  updateQueueAttributes: () => undefined,
  updateQueueSequenceCounter: () => undefined,
  insertQueue: () => undefined,
});

const attributesOf = ({ visibilityTimeoutSeconds, deadLetter }: QueueDeclaration): Record<string, string> => ({
  VisibilityTimeout: String(visibilityTimeoutSeconds),
  ...(deadLetter
    ? { RedrivePolicy: JSON.stringify({ deadLetterTargetArn: queueArn(deadLetter.queue), maxReceiveCount: deadLetter.maxReceiveCount }) }
    : {}),
});

interface Queues {
  store: SqsStore;
  journal: MessageJournal;
  makeFair: ReturnType<typeof fairQueues>['makeFair'];
}

const declareQueues = ({ store, journal, makeFair }: Queues, queues: readonly QueueDeclaration[], origin: string): void => {
  for (const declaration of queues) {
    const url = `${origin}/${accountId}/${declaration.name}`;
    const queue = store.createQueue(declaration.name, url, queueArn(declaration.name), attributesOf(declaration));
    makeFair(queue);
    const messages = journal.messages(declaration.name);
    // fauxqs' own timer moves delayed messages to the queue when their delay is over.
    queue.delayedMessages.push(...messages.filter((message) => (message.delayUntil ?? 0) > Date.now()));
    queue.messages.push(...messages.filter((message) => (message.delayUntil ?? 0) <= Date.now()));
  }
};

const declareTopics = (store: SnsStore, { topics, subscriptions }: MessagingStack): void => {
  for (const topic of topics) store.createTopic(topic, {}, undefined, region);
  for (const { topic, queue, filterPolicy } of subscriptions) {
    const attributes: Record<string, string> = filterPolicy === undefined ? {} : { FilterPolicy: JSON.stringify(filterPolicy) };
    if (store.subscribe(topicArn(topic), 'sqs', queueArn(queue), attributes) === undefined)
      throw new Error(`The queue ${queue} subscribes to ${topic}, which is not a declared topic`);
  }
};

/** The only code that uses fauxqs: its HTTP application, and a function that creates the queues and topics of a stack. */
export const fauxqs = (journal: MessageJournal) => {
  const stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() };
  Object.assign(stores.sqsStore, { host: '', region, persistence: persistenceOf(journal) });
  stores.snsStore.region = region;
  const { during, makeFair } = fairQueues();
  const app = buildApp({ logger: false, defaultRegion: region, stores });
  app.addHook('preHandler', (request, _reply, done) => {
    during(request.body, done);
  });
  return {
    app,
    declare: (stack: MessagingStack, origin: string): void => {
      declareQueues({ store: stores.sqsStore, journal, makeFair }, stack.queues, origin);
      declareTopics(stores.snsStore, stack);
    },
  };
};
