import { errorOf } from './errorOf.ts';

/** Runs the work for each item in sequence, continuing after failures; throws the collected failures at the end. */
export const tryAll = async <Item>(items: Iterable<Item> | AsyncIterable<Item>, work: (item: Item) => Promise<void>): Promise<void> => {
  const failures: unknown[] = [];
  for await (const item of items) {
    try {
      await work(item);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw errorOf(failures);
};
