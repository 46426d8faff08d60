const tolerableSkewMs = 5_000;

/** The broker's time: this computer's clock, corrected by the known difference. */
export interface BrokerClock {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Reads the time from a response. */
  learn: (response: Response) => void;
}

/** Uses this computer's clock, which may be hours off, until the broker's first response. */
export const brokerClock = (): BrokerClock => {
  let skewMs = 0;
  return {
    now: () => Date.now() + skewMs,
    learn({ headers }) {
      const difference = Date.parse(headers.get('date') ?? '') - Date.now();
      if (Number.isFinite(difference)) skewMs = Math.abs(difference) > tolerableSkewMs ? difference : 0;
    },
  };
};
