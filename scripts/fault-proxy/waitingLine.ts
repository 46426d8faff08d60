/** Delays requests until later ones have passed them. */
export interface WaitingLine {
  /** Counts a request that passes. */
  passed(): void;
  /** Resolves after that many further requests have passed, or after the timeout. */
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
