/** The state of an upload in the other windows of this browser: one is sending or has sent it, none is, or they haven't answered yet. */
type Elsewhere = 'sent' | 'asked' | 'nowhere';

/** A panel's watch on uploads that other windows may be sending. */
export interface WindowsWatch {
  stateOf: (mediaId: string) => Elsewhere;
  /** Replaces the watched uploads. */
  follow: (mediaIds: readonly string[]) => void;
  leave: () => void;
}

/** A message between windows. */
interface Message {
  asked?: readonly string[];
  sent?: readonly string[];
}

type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;
type Schedule = (work: () => void, milliseconds: number) => unknown;

/** Other windows answer within some milliseconds; busy ones take longer. */
const patienceMs = 300;
/** Interval of the requests: a closed window sends no message. */
const knownMs = 4_000;

/**
 * Asks the other windows of this browser about uploads. `isSentHere` is whether this window is sending or has sent one. Without a channel,
 * no other windows are known. Returns a function that registers a callback for changes.
 */
export const otherWindows = (
  channel: Channel | undefined,
  isSentHere: (mediaId: string) => boolean,
  schedule: Schedule = setTimeout,
): ((changed: () => void) => WindowsWatch) => {
  const watches = new Map<() => void, readonly string[]>();
  const states = new Map<string, Elsewhere>();
  const heard = new Set<string>();
  let isGoing = false;

  const enter = (mediaIds: readonly string[], state: Elsewhere): void => {
    const moved = mediaIds.filter((id) => states.get(id) !== state);
    for (const id of moved) states.set(id, state);
    if (moved.length > 0) for (const changed of [...watches.keys()]) changed();
  };
  const ask = (asked: readonly string[]): void => {
    for (const id of asked) {
      heard.delete(id);
      if (!states.has(id)) states.set(id, 'asked');
    }
    channel?.postMessage({ asked } satisfies Message);
    schedule(() => {
      const silent = asked.filter((id) => !heard.has(id));
      enter(silent, 'nowhere');
    }, patienceMs);
  };
  const round = (): void => {
    const followed = [...new Set([...watches.values()].flat())];
    isGoing = followed.length > 0;
    if (!isGoing) return;
    ask(followed);
    schedule(round, knownMs);
  };
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    const sentHere = (data.asked ?? []).filter(isSentHere);
    if (sentHere.length > 0) channel.postMessage({ sent: sentHere } satisfies Message);
    for (const id of data.sent ?? []) heard.add(id);
    enter(data.sent ?? [], 'sent');
  });

  return (changed) => ({
    stateOf: (mediaId) => (channel === undefined ? 'nowhere' : (states.get(mediaId) ?? 'asked')),
    follow(mediaIds) {
      if (channel === undefined) return;
      watches.set(changed, mediaIds);
      const fresh = mediaIds.filter((id) => !states.has(id));
      if (!isGoing) round();
      else if (fresh.length > 0) ask(fresh);
    },
    leave() {
      watches.delete(changed);
    },
  });
};
