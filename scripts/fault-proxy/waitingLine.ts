/** Where requests wait until later ones have gone past them. */
export interface WaitingLine {
  /** Says that a request has come by. */
  passed(): void;
  /** Resolves when that many have come by from now on, or the time is over. */
  wait(passes: number, atMostMs: number): Promise<void>;
}

export const waitingLine = (): WaitingLine => {
  let count = 0;
  const waiting = new Set<{ until: number; go: () => void }>();
  return {
    passed() {
      count += 1;
      for (const one of waiting) if (count >= one.until) one.go();
    },
    wait: (passes, atMostMs) =>
      new Promise((resolve) => {
        const one = {
          until: count + passes,
          go: () => {
            clearTimeout(late);
            waiting.delete(one);
            resolve();
          },
        };
        const late = setTimeout(one.go, atMostMs);
        waiting.add(one);
      }),
  };
};
