/** As often as this, long work asks whether to go on and tells how far it is: each telling becomes a write to Salesforce. */
const paceMs = 10_000;

/** Tells whether that time has gone by since it was made or last said so; `now` counts milliseconds since any moment. */
export const pace = (now: () => number = Date.now): (() => boolean) => {
  let last = now();
  return () => {
    const isDue = now() - last >= paceMs;
    if (isDue) last = now();
    return isDue;
  };
};
