import { AsyncLocalStorage } from 'node:async_hooks';
import { z } from 'zod';
import type { SqsQueue } from '../../../node_modules/fauxqs/dist/sqs/sqsStore.js';

const Call = z.object({ MessageGroupId: z.string().optional() });

/**
 * Keeps message groups in standard queues, which fauxqs 2.4.1 drops, and serves them like SQS’s fair queues: the group that was served least
 * recently is next. A message without a group is its own (docs.aws.amazon.com/AWSSimpleQueueService, “How Amazon SQS fair queues work”).
 */
export const fairQueues = () => {
  const groupOfCall = new AsyncLocalStorage<string | undefined>();
  return {
    /** Handles a call to SNS or SQS so that the messages it sends carry its MessageGroupId. */
    during(body: unknown, handle: () => void): void {
      groupOfCall.run(Call.safeParse(body).data?.MessageGroupId, handle);
    },
    makeFair(queue: SqsQueue): void {
      const [enqueue, dequeue] = [queue.enqueue.bind(queue), queue.dequeue.bind(queue)];
      const turns = new Map<string, number>();
      let turn = 0;
      queue.enqueue = (message) => {
        const group = groupOfCall.getStore();
        enqueue(group === undefined ? message : { ...message, messageGroupId: group });
      };
      queue.dequeue = (...options) => {
        const turnOf = (group: string | undefined): number => (group === undefined ? 0 : (turns.get(group) ?? 0));
        // Sorted in place and stably: among equal turns, the oldest message stays first.
        queue.messages.sort((one, other) => turnOf(one.messageGroupId) - turnOf(other.messageGroupId));
        const received = dequeue(...options);
        turn += 1;
        for (const { ReceiptHandle } of received) {
          const group = queue.inflightMessages.get(ReceiptHandle)?.message.messageGroupId;
          if (group !== undefined) turns.set(group, turn);
        }
        if (queue.messages.length === 0) turns.clear();
        return received;
      };
    },
  };
};
