/** What a page was like while it sent. */
export interface Measured {
  wallMs: number;
  longestTaskMs: number;
  /** JavaScript heap above what it was before. */
  heapPeakBytes: number;
}

interface PageMemory {
  memory: { usedJSHeapSize: number };
}
const heapBytes = (): number => (performance as unknown as PageMemory).memory.usedJSHeapSize;
let sample: () => void = () => undefined;
const sampleMs = 20;

// Chromium hashes in the task that asks for it, so no timer ever sees the memory that hashing takes: it is looked at here.
const digest = SubtleCrypto.prototype.digest;
SubtleCrypto.prototype.digest = function (...given) {
  sample();
  return digest.apply(this, given);
};

/** The browser tells of long tasks a moment after they end. */
const observerDelayMs = 200;

/** Does something from a task of its own, so that its first, synchronous stretch counts too. */
export const measure = async (work: () => Promise<void>): Promise<Measured> => {
  await new Promise((resolve) => setTimeout(resolve));
  const before = heapBytes();
  let [longestTaskMs, heapPeakBytes] = [0, 0];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  sample = () => {
    heapPeakBytes = Math.max(heapPeakBytes, heapBytes() - before);
  };
  const sampler = setInterval(sample, sampleMs);
  const startedAt = performance.now();
  try {
    await work();
    const wallMs = performance.now() - startedAt;
    await new Promise((resolve) => setTimeout(resolve, observerDelayMs));
    return { wallMs, longestTaskMs, heapPeakBytes };
  } finally {
    clearInterval(sampler);
    observer.disconnect();
  }
};
