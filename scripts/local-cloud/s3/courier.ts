import { setTimeout as delay } from 'node:timers/promises';
import type { Announcements } from './announcements.ts';

/** Gives one message to a topic; throws where the topic does not take it. */
export type Deliver = (topicArn: string, message: string) => Promise<void>;

export interface Courier {
  /** Something new may be there. */
  wake(): void;
  /** Ends after the message that is under way. */
  stop(): Promise<void>;
}

const longestPauseMs = 5000;

/** Hands announcements over in their order, each until it is taken: at least once, as S3 does. */
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
