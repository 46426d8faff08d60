/** Lets at most that many pieces of work run at once; the rest wait in order. */
export const limit = (most: number): (<Result>(work: () => Promise<Result>) => Promise<Result>) => {
  const waiting: (() => void)[] = [];
  let running = 0;

  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // A place is handed over, never freed and taken again: nobody can slip in between.
      if (next) next();
      else running -= 1;
    }
  };
};
