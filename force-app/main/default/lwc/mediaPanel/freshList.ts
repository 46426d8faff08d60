/** Maximum age of a list that counts as current. */
const freshMs = 10_000;
/** If the list can't be read within this time, the file is sent anyway. */
const patienceMs = 5_000;

/** Refreshes a list for callers that need it to be current. */
export interface FreshList {
  /** Call this when the list was read. */
  wasRead: () => void;
  /** Refreshes an old list; undefined if there is nothing to wait for. */
  ensure: () => Promise<void> | undefined;
  /** Reads the list now; concurrent callers share one request. Resolves after a timeout, too. */
  reread: () => Promise<void>;
}

interface FreshListOptions {
  refresh: () => Promise<unknown> | undefined;
  now?: () => number;
  schedule?: (work: () => void, milliseconds: number) => unknown;
}

/** A page without activity doesn't refresh its list, so it may not know what others have added since. */
export const freshList = ({ refresh, now = () => Date.now(), schedule = setTimeout }: FreshListOptions): FreshList => {
  let readAt: number | undefined;
  let reading: { over: Promise<void>; end: () => void } | undefined;
  let rereading: Promise<void> | undefined;

  const wasRead = (): void => {
    readAt = now();
    reading?.end();
    reading = undefined;
  };
  const begin = (): Promise<void> => {
    let end = (): void => undefined;
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    reading = { over, end };
    schedule(end, patienceMs);
    // The wire may not fire for an unchanged response.
    refresh()?.then(wasRead, end);
    return over;
  };
  const readNow = async (): Promise<void> => {
    const tooLong = new Promise<void>((resolve) => {
      schedule(resolve, patienceMs);
    });
    await Promise.race([refresh(), tooLong]).catch(() => undefined);
    rereading = undefined;
  };
  return {
    reread: () => (rereading ??= readNow()),
    wasRead,
    ensure() {
      if (readAt === undefined || now() - readAt < freshMs) return undefined;
      // A request that timed out isn't waited for again: its promise has resolved.
      return reading?.over ?? begin();
    },
  };
};
