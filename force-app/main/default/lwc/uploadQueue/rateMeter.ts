const windowMs = 5000;
const sampleMs = 250;

/** Bytes per second sent during the last five seconds. */
export interface RateMeter {
  add: (bytes: number) => void;
  bytesPerSecond: () => number;
}

/** Keeps at most one sample per quarter second. */
export const rateMeter = (now: () => number): RateMeter => {
  const samples: { at: number; bytes: number }[] = [];
  /** A sample from the future means that the clock was set back since, e.g. after sleep. */
  const isOld = (at: number): boolean => now() - at > windowMs || at > now();
  const forget = (): void => {
    while (samples[0] !== undefined && isOld(samples[0].at)) samples.shift();
  };
  return {
    add(bytes) {
      forget();
      const last = samples.at(-1);
      if (last !== undefined && now() - last.at < sampleMs) last.bytes += bytes;
      else samples.push({ at: now(), bytes });
    },
    bytesPerSecond() {
      forget();
      const [first] = samples;
      if (first === undefined) return 0;
      const sum = samples.reduce((all, { bytes }) => all + bytes, 0);
      return (1000 * sum) / Math.max(sampleMs * 2, now() - first.at);
    },
  };
};

/** Small requests measure latency rather than bandwidth. */
const tellingBytes = 1024 * 1024;
const enoughBytes = 4 * 1024 * 1024;

/** The link's bandwidth, measured by requests that are large enough; undefined until enough was sent. */
export interface LinkMeter {
  add: (bytes: number, bodyBytes: number) => void;
  bytesPerSecond: () => number | undefined;
}

/** Keeps the last rate that was measured over enough bytes. */
export const linkMeter = (now: () => number): LinkMeter => {
  const meter = rateMeter(now);
  let [sent, known]: [number, number | undefined] = [0, undefined];
  return {
    add(bytes, bodyBytes) {
      if (bodyBytes < tellingBytes) return;
      meter.add(bytes);
      sent += bytes;
      if (sent >= enoughBytes) known = meter.bytesPerSecond();
    },
    bytesPerSecond: () => known,
  };
};
