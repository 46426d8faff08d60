/** What an upload is to the other windows of this browser: one of them goes on with it or has sent it, none does, or they have yet to answer. */
type Elsewhere = 'sent' | 'asked' | 'nowhere';

/** A panel that wants to know of uploads whether another window goes on with them. */
export interface WindowsWatch {
  stateOf: (mediaId: string) => Elsewhere;
  /** Asks about these from now on, and no others. */
  follow: (mediaIds: readonly string[]) => void;
  leave: () => void;
}

/** What windows say to each other. */
interface Message {
  asked?: readonly string[];
  sent?: readonly string[];
}

type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;
type Schedule = (work: () => void, milliseconds: number) => unknown;

/** Other windows answer within some milliseconds, a busy one within more. */
const patienceMs = 300;
/** A window that is closed says nothing: it is asked again. */
const knownMs = 4_000;

/**
 * Asks the other windows of this browser about uploads. `isSentHere` says whether this window goes on with one. Without a channel there
 * are no other windows. Answers how to be told when something else was heard.
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
