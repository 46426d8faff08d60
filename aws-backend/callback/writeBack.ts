import type { InsightWriter, MediaWrite, WriteOutcome } from '../ports/insightWriter.ts';
import type { ObjectStore } from '../ports/objectStore.ts';
import { StoppedError } from '../runtime/errors.ts';
import type { Log } from '../runtime/log.ts';
import type { Delivery } from '../runtime/queueMessage.ts';
import { toError } from '../runtime/toError.ts';
import type { CallbackEvent } from './callbackEvent.ts';
import { NotWrittenError } from './errors.ts';
import { latestOfEach } from './latestOfEach.ts';
import { failed as givenUp } from './mediaChange.ts';
import { mediaWrite } from './mediaWrite.ts';
import { whyWait } from './thrift.ts';

interface Ports {
  objects: ObjectStore;
  writer: InsightWriter;
  log: Log;
  /** The used share of the daily API calls, from 0 to 1, if known. */
  usedShare?: () => number | undefined;
  now?: () => Date;
}

type Heard = Delivery<CallbackEvent>;

/** Whether Salesforce rejected a final update for the second time, e.g. by a validation rule or for lack of storage: its record must then say Failed. */
const isRefusedAgain = ({ message, receiveCount = 1 }: Heard, { outcome }: WriteOutcome): boolean =>
  outcome === 'failed' && receiveCount > 1 && (message.type === 'media.interpreted' || message.type === 'media.rejected');

/** Sorts by parent, so that files of one record are locked together rather than by two concurrent calls. */
const byParent = (a: MediaWrite, b: MediaWrite): number => Number(a.parentId > b.parentId) - Number(a.parentId < b.parentId);

/** Writes events to the files' records, many per call; returns the messages to be redelivered. */
export const writeBack = ({ objects, writer, log, usedShare = () => undefined, now = () => new Date() }: Ports) => {
  const written = async (writes: MediaWrite[]): Promise<Map<string, WriteOutcome>> =>
    new Map((writes.length === 0 ? [] : await writer.write(writes)).map((outcome) => [outcome.mediaId, outcome]));

  return async (deliveries: Heard[]): Promise<Map<Heard, Error>> => {
    const failed = new Map<Heard, Error>();
    const writes = new Map<string, { delivery: Heard; write: MediaWrite }>();
    for (const delivery of latestOfEach(deliveries)) {
      const waits = whyWait(usedShare(), delivery.publishedAt, now());
      if (waits !== undefined) {
        failed.set(delivery, waits);
        continue;
      }
      try {
        const write = await mediaWrite(objects, delivery.message, delivery.publishedAt);
        writes.set(write.mediaId, { delivery, write });
      } catch (error) {
        if (error instanceof StoppedError) log.info('Skipped the result of a deleted file', { mediaId: delivery.message.media.mediaId });
        else failed.set(delivery, toError(error));
      }
    }
    const outcomes = await written([...writes.values()].map(({ write }) => write).sort(byParent));
    const refused: MediaWrite[] = [];
    for (const { delivery, write } of writes.values()) {
      const outcome: WriteOutcome = outcomes.get(write.mediaId) ?? { mediaId: write.mediaId, outcome: 'retry', detail: 'NO_ANSWER' };
      if (outcome.outcome === 'stale')
        log.warn('Skipped a record that has a later state or was deleted', { mediaId: write.mediaId, code: outcome.detail });
      if (outcome.outcome === 'retry' || outcome.outcome === 'failed') failed.set(delivery, new NotWrittenError(outcome));
      if (isRefusedAgain(delivery, outcome))
        refused.push({ mediaId: write.mediaId, parentId: write.parentId, change: givenUp(delivery.message, delivery.publishedAt) });
    }
    // Without the insights, which may be what Salesforce rejects. If it rejects this too, only the dead-letter alarm reports it.
    await written(refused);
    return failed;
  };
};
