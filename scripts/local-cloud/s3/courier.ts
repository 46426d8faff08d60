import { setTimeout as delay } from 'node:timers/promises';
import type { Announcements } from './announcements.ts';

/** Publishes one message to a topic; throws if the topic doesn't accept it. */
export type Deliver = (topicArn: string, message: string) => Promise<void>;

export interface Courier {
  /** To be called when there may be new announcements. */
  wake(): void;
  /** Stops after the message that is being delivered. */
  stop(): Promise<void>;
}

const longestPauseMs = 5000;

/** Delivers announcements in order and retries each until it is accepted: at least once, like S3. */
export const startCourier = (announcements: Announcements, deliver: Deliver, onTrouble: (error: unknown) => void): Courier => {
  const stopping = new AbortController();
  let waker = Promise.withResolvers<undefined>();

  const deliverNext = async (): Promise<boolean> => {
    const next = announcements.next();
    if (next === undefined) return false;
    await deliver(next.topicArn, next.message);
    announcements.done(next.id);
    return true;
  };

  const run = async (): Promise<void> => {
    let pauseMs = 100;
    while (!stopping.signal.aborted) {
      try {
        const arrived = waker.promise;
        if (!(await deliverNext())) await arrived;
        pauseMs = 100;
      } catch (error) {
        onTrouble(error);
        await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
        pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      }
    }
  };

  const running = run();
  const wake = (): void => {
    waker.resolve(undefined);
    waker = Promise.withResolvers<undefined>();
  };
  return {
    wake,
    async stop() {
      stopping.abort();
      wake();
      await running;
    },
  };
};
