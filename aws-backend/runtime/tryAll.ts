import { errorOf } from './errorOf.ts';

/** Does the work for each, one after the other, also after one that failed; throws what failed once all were tried. */
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
