import { paced } from './paced.ts';

/** A panel's way to tell the other windows that the files of its record have changed, and to hear it of them. */
export interface RecordNews {
  listen: () => void;
  tell: () => void;
  leave: () => void;
}

/** What windows say to each other. */
interface Message {
  changed?: string;
}

type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;

/** Of many files that are sent at once it is told once in so long. */
const pauseMs = 1_000;

/**
 * What is done in one window of this browser shows in the others at once: a page where nothing is on its way asks for nothing, and one
 * that stands beside another on the screen never comes into view again. Without a channel there are no other windows.
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
