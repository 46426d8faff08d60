import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { snsBody, sqsEvent } from './queueEvents.ts';

/** One queue: its handler, and which of the events it receives. */
export interface QueueOf<Event> {
  name: string;
  takes: (event: Event) => boolean;
  handler: (event: SQSEvent) => Promise<SQSBatchResponse>;
  batchSize: number;
}

interface Message {
  id: string;
  body: string;
  receives: number;
}

/** Makes the random choices of delivery: returns a number from 0 (inclusive) to `choices` (exclusive). */
export type Chance = (choices: number) => number;

/** A message received this often without success goes to the dead letters. */
const maxReceiveCount = 3;

/** In-memory SNS topics and SQS queues: messages may arrive twice, in any order and in any batch. */
export const memoryQueues = <Event>(queues: QueueOf<Event>[], chance: Chance) => {
  const waiting = new Map(queues.map(({ name }) => [name, [] as Message[]]));
  const dead: { queue: string; body: string }[] = [];
  let nextId = 1;

  const send = (queue: string, body: string): void => {
    const copies = 1 + chance(2);
    for (let copy = 0; copy < copies; copy++) waiting.get(queue)?.push({ id: `message-${nextId++}`, body, receives: 0 });
  };

  const takeBatch = (messages: Message[], size: number): Message[] =>
    Array.from({ length: Math.min(messages.length, 1 + chance(size)) }, () => messages.splice(chance(messages.length), 1)).flat();

  const work = async ({ name, handler, batchSize }: QueueOf<Event>): Promise<void> => {
    const messages = waiting.get(name) ?? [];
    const batch = takeBatch(messages, batchSize);
    const { batchItemFailures } = await handler(sqsEvent(Object.fromEntries(batch.map(({ id, body }) => [id, body]))));
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    for (const message of batch.filter(({ id }) => failed.has(id))) {
      message.receives++;
      if (message.receives < maxReceiveCount) messages.push(message);
      else dead.push({ queue: name, body: message.body });
    }
  };

  return {
    dead,
    send,
    publish: (event: Event): void => {
      for (const { name } of queues.filter(({ takes }) => takes(event))) send(name, snsBody(event));
    },
    /** Processes messages until all queues are empty. */
    settle: async (): Promise<void> => {
      for (;;) {
        const busy = queues.filter(({ name }) => waiting.get(name)?.length);
        const queue = busy[chance(busy.length)] ?? busy[0];
        if (queue === undefined) return;
        await work(queue);
      }
    },
    /** Redrives the dead letters once. */
    redrive: (): void => {
      for (const { queue, body } of dead.splice(0)) waiting.get(queue)?.push({ id: `message-${nextId++}`, body, receives: 0 });
    },
  };
};
