const [least, start, most] = [2, 6, 12];
/** The overhead of a request, expressed in bytes, so that many small files count as work too. */
const requestBytes = 128 * 1024;
const growth = 1.03;
const loss = 0.8;
/** After this many windows without growth, one more request is tried again: the link may have improved. */
const probeAfter = 4;
const cutPauseMs = 1000;

/** The number of concurrent requests: raised while throughput grows, lowered after errors. */
export interface Concurrency {
  limit: () => number;
  succeeded: (bytes: number) => void;
  failed: () => void;
}

/**
 * Additive increase, multiplicative decrease, evaluated once per `limit` responses. Grants are spread over two hosts
 * with six connections each, hence twelve at most.
 */
export const adaptiveConcurrency = (now: () => number): Concurrency => {
  let [limit, windowStart, bytesDone, answers, lastRate, flatWindows, lastCut] = [start, now(), 0, 0, 0, 0, -Infinity];
  let lastMove: -1 | 0 | 1 = 0;

  const begin = (rate: number): void => {
    [windowStart, bytesDone, answers, lastRate] = [now(), 0, 0, rate];
  };
  const moveAfter = (rate: number): -1 | 0 | 1 => {
    const grows = rate > lastRate * growth;
    if (lastMove === -1) return grows ? -1 : 1;
    if (grows || flatWindows >= probeAfter) return 1;
    return rate < lastRate * loss ? -1 : 0;
  };
  const judge = (): void => {
    const rate = bytesDone / Math.max(1, now() - windowStart);
    lastMove = moveAfter(rate);
    flatWindows = lastMove === 0 ? flatWindows + 1 : 0;
    limit = Math.min(most, Math.max(least, limit + lastMove));
    begin(rate);
  };

  return {
    limit: () => limit,
    succeeded(bytes) {
      bytesDone += bytes + requestBytes;
      answers += 1;
      if (answers >= limit) judge();
    },
    failed() {
      const sinceCut = now() - lastCut;
      if (sinceCut >= 0 && sinceCut < cutPauseMs) return; // one fault often fails several requests at once
      lastCut = now();
      limit = Math.max(least, Math.floor(limit * 0.75));
      begin(0);
    },
  };
};
