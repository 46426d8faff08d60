/** What was read so long ago at most counts as what is there. */
const freshMs = 10_000;
/** A file is sent all the same when the list can't be read in this time. */
const patienceMs = 5_000;

/** Has a list read again for those who rely on it. */
export interface FreshList {
  /** The list has just been read. */
  wasRead: () => void;
  /** Waits for a list that was read a while ago; undefined where there is nothing to wait for. */
  ensure: () => Promise<void> | undefined;
  /** Reads it now, one reading for all who ask meanwhile, and waits no longer than for any. */
  reread: () => Promise<void>;
}

interface FreshListOptions {
  refresh: () => Promise<unknown> | undefined;
  now?: () => number;
  schedule?: (work: () => void, milliseconds: number) => unknown;
}

/** A page on which nothing moves doesn't read its list again, so that it may not know what others have added since. */
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
    // An answer that is the same as the last one need not come by the wire.
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
      // A reading that nothing came of is not waited for again: it was as long as it may be.
      return reading?.over ?? begin();
    },
  };
};
