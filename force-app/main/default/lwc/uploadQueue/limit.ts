import { afterwards } from './afterwards.ts';

/** Runs work when capacity is free. `amount` is the capacity it uses; work larger than the total runs alone. */
export type Limit = <Result>(work: () => Promise<Result>, amount?: number) => Promise<Result>;

/** Runs work concurrently as long as the amounts add up to at most `most`; the rest waits in order. */
export const limit = (most: number): Limit => {
  const waiting: { amount: number; go: () => void }[] = [];
  let used = 0;

  const admit = (): void => {
    const first = waiting[0];
    if (first === undefined || (used > 0 && used + first.amount > most)) return;
    waiting.shift();
    used += first.amount;
    first.go();
    admit();
  };

  const isFree = (amount: number): boolean => waiting.length === 0 && (used === 0 || used + amount <= most);

  return (work, amount = 1) => {
    const leave = (): void => {
      used -= amount;
      admit();
    };
    // No async function, and no waiting if there is capacity: in Lightning Web Security each promise creates many objects at the membrane.
    if (isFree(amount)) {
      used += amount;
      return afterwards(work, leave);
    }
    return new Promise<void>((go) => {
      waiting.push({ amount, go });
    }).then(() => afterwards(work, leave));
  };
};
