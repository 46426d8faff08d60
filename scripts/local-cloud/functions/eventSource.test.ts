import { DeleteMessageBatchCommand, ReceiveMessageCommand, SQSClient, type Message } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import type { EventSourceDeclaration } from '../stackTypes.ts';
import type { Functions } from './functionPool.ts';
import { startEventSource } from './eventSource.ts';

const sqs = mockClient(SQSClient);
afterEach(() => {
  sqs.reset();
});

/** Feeds a function from a queue, and returns how many messages each of its calls received. */
const callsFor = async (waiting: number, declared: Partial<EventSourceDeclaration>): Promise<number[]> => {
  const queue: Message[] = Array.from({ length: waiting }, (_, index) => ({ MessageId: String(index), Body: '{}' }));
  const calls: number[] = [];
  const isDone = Promise.withResolvers<undefined>();
  sqs.on(ReceiveMessageCommand).callsFake(async ({ MaxNumberOfMessages }) => ({ Messages: queue.splice(0, MaxNumberOfMessages) }));
  sqs.on(DeleteMessageBatchCommand).resolves({});
  const functions: Functions = {
    concurrency: () => 1,
    invoke: async (_, event) => {
      calls.push((event as { Records: unknown[] }).Records.length);
      if (queue.length === 0) isDone.resolve(undefined);
      return {};
    },
  } as Partial<Functions> as Functions;
  const source = startEventSource(
    { queue: 'work', function: 'worker', batchSize: 10, ...declared },
    { sqs: new SQSClient({ region: 'eu-central-1' }), queueUrl: 'http://127.0.0.1/work', functions, onTrouble: isDone.reject },
  );
  await isDone.promise;
  await source.stop();
  return calls;
};

describe('an event source', () => {
  it('fills a batch with all waiting messages, from several receives', async () => {
    expect(await callsFor(25, { batchSize: 40, maximumBatchingWindowSeconds: 1 })).toEqual([25]);
  });

  it('never exceeds the batch size', async () => {
    expect(await callsFor(25, { batchSize: 10 })).toEqual([10, 10, 5]);
  });
});
