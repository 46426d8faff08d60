/** Measurements of a page while it uploads. */
export interface Measured {
  wallMs: number;
  longestTaskMs: number;
  /** Growth of the JavaScript heap. */
  heapPeakBytes: number;
}

interface PageMemory {
  memory: { usedJSHeapSize: number };
}
const heapBytes = (): number => (performance as unknown as PageMemory).memory.usedJSHeapSize;
let sample: () => void = () => undefined;
const sampleMs = 20;

// Chromium hashes in the task that requests it, so timers never see the memory that hashing takes. It is sampled here instead.
const digest = SubtleCrypto.prototype.digest;
SubtleCrypto.prototype.digest = function (...given) {
  sample();
  return digest.apply(this, given);
};

/** Long tasks are reported with a delay. */
const observerDelayMs = 200;

/** Runs the work in a task of its own, so that its synchronous start is measured too. */
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
