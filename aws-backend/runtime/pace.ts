/** Tells whether `paceMs` have gone by since it was made or last said so; `now` counts milliseconds since any moment. */
export const pace = (paceMs: number, now: () => number = Date.now): (() => boolean) => {
  let last = now();
  return () => {
    const isDue = now() - last >= paceMs;
    if (isDue) last = now();
    return isDue;
  };
};
