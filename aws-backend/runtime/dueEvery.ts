/** Tells whether so many milliseconds have gone by since it was made or last said so; `now` counts them since any moment. */
export const dueEvery = (milliseconds: number, now: () => number = Date.now): (() => boolean) => {
  let last = now();
  return () => {
    const isDue = now() - last >= milliseconds;
    if (isDue) last = now();
    return isDue;
  };
};
