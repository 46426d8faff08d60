import { paced } from './paced.ts';

/** Exchanges messages with other windows about changes to a record's files. */
export interface RecordNews {
  listen: () => void;
  tell: () => void;
  leave: () => void;
}

/** A message between windows. */
interface Message {
  changed?: string;
}

type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;

/** Minimum interval between messages, for many files sent at once. */
const pauseMs = 1_000;

/**
 * Makes changes in one window of this browser visible in the others immediately: a page without activity isn't refreshed, and one next to
 * another window doesn't become visible again. Without a channel, no messages are exchanged.
 */
export const recordNews = (
  channel: Channel | undefined,
  schedule: (work: () => void, milliseconds: number) => unknown = setTimeout,
): ((recordId: string | undefined, heard: () => void) => RecordNews) => {
  const listeners = new Map<() => void, string>();
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    for (const [heard, recordId] of [...listeners]) if (recordId === data.changed) heard();
  });
  const say = (changed: string): void => {
    channel?.postMessage({ changed } satisfies Message);
  };
  return (recordId, heard) => {
    const tell = paced(say, () => pauseMs, schedule);
    return {
      listen() {
        if (recordId !== undefined) listeners.set(heard, recordId);
      },
      tell() {
        if (recordId !== undefined) tell(recordId);
      },
      leave() {
        listeners.delete(heard);
      },
    };
  };
};
