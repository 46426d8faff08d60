import { afterwards } from './afterwards.ts';

/** Does work when there is room for it. `amount` is what it takes of the room; what is larger than all of it goes alone. */
export type Limit = <Result>(work: () => Promise<Result>, amount?: number) => Promise<Result>;

/** Lets work run side by side as long as its amounts add up to no more than that; the rest waits in order. */
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
    // Neither an async function nor, where there is room, a wait: in Lightning Web Security each promise is many objects at its membrane.
    if (isFree(amount)) {
      used += amount;
      return afterwards(work, leave);
    }
    return new Promise<void>((go) => {
      waiting.push({ amount, go });
    }).then(() => afterwards(work, leave));
  };
};
