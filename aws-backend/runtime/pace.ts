/** Returns a function that is true if `paceMs` have passed since its creation or its last true; `now` counts milliseconds from any origin. */
export const pace = (paceMs: number, now: () => number = Date.now): (() => boolean) => {
  let last = now();
  return () => {
    const isDue = now() - last >= paceMs;
    if (isDue) last = now();
    return isDue;
  };
};
