import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { z } from 'zod';
import type { MessageHold } from '../ports/messageHold.ts';
import { BackendError } from './errors.ts';
import type { Log } from './log.ts';
import { logFailedMessage } from './logFailedMessage.ts';
import { type Delivery, queueMessageReader } from './queueMessage.ts';
import { toError } from './toError.ts';

/** Processes many messages together; returns those that must be redelivered, each with its error. */
export type UseBatch<Message> = (deliveries: Delivery<Message>[]) => Promise<Map<Delivery<Message>, Error>>;

/** Decides which failed messages wait longer than the queue's own visibility timeout, and how. */
export interface Patience extends MessageHold {
  /** Undefined if a message with this receive count is redelivered after the queue's own timeout. */
  secondsToWait: (error: unknown, receiveCount: number) => number | undefined;
}

const codesOf = (records: readonly (readonly [SQSRecord, unknown])[]): string[] => [
  ...new Set(records.map(([, error]) => (error instanceof BackendError ? error.code : 'UNCLASSIFIED'))),
];

const receivesOf = ({ attributes }: SQSRecord): number => Number(attributes.ApproximateReceiveCount);

/** If this fails, messages are only redelivered sooner. */
const holdBack = async (failed: readonly (readonly [SQSRecord, unknown])[], { secondsToWait, hold }: Patience, log: Log): Promise<void> => {
  const waits = Map.groupBy(failed, ([record, error]) => secondsToWait(error, receivesOf(record)));
  for (const [seconds, records] of waits) {
    if (seconds === undefined) continue;
    const messages = records.map(([{ eventSourceARN, receiptHandle }]) => ({ queueArn: eventSourceARN, receiptHandle }));
    const told = { messageCount: messages.length, seconds, codes: codesOf(records) };
    try {
      await hold(messages, seconds);
      log.warn('Messages are held back', told);
    } catch (error) {
      log.error('Messages could not be held back', { ...told, error: toError(error) });
    }
  }
};

/** A Lambda handler for work that is cheaper in bulk: all parsable messages of a batch go to one call of a use case. */
export const queueBatchHandler = <Schema extends z.ZodType>(
  schema: Schema,
  use: UseBatch<z.output<Schema>>,
  log: Log,
  patience?: Patience,
): ((event: SQSEvent) => Promise<SQSBatchResponse>) => {
  const read = queueMessageReader(schema);
  return async (event) => {
    const failures = new Map<string, unknown>();
    const messageIds = new Map<Delivery<z.output<Schema>>, string>();
    for (const record of event.Records) {
      try {
        messageIds.set({ ...read(record.body), receiveCount: receivesOf(record) }, record.messageId);
      } catch (error) {
        failures.set(record.messageId, error);
      }
    }
    const failed = await use([...messageIds.keys()]);
    for (const [delivery, messageId] of messageIds) {
      const error = failed.get(delivery);
      if (error) failures.set(messageId, error);
    }
    const failedRecords = event.Records.flatMap((record) =>
      failures.has(record.messageId) ? [[record, failures.get(record.messageId)] as const] : [],
    );
    for (const [record, error] of failedRecords)
      if (patience?.secondsToWait(error, receivesOf(record)) === undefined) logFailedMessage(log, record.messageId, error);
    if (patience) await holdBack(failedRecords, patience, log);
    return { batchItemFailures: [...failures.keys()].map((itemIdentifier) => ({ itemIdentifier })) };
  };
};
