const tolerableSkewMs = 5_000;

/** The broker's time, as far as this computer's clock is known to differ from it. */
export interface BrokerClock {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Takes the time from an answer. */
  learn: (response: Response) => void;
}

/** A clock that goes by this computer's until the broker has said otherwise: a laptop's may be hours off. */
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
