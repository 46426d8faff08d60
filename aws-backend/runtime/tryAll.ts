/** Does the work for each, one after the other, also after one that failed; throws the first failure once all were tried. */
export const tryAll = async <Item>(items: Iterable<Item> | AsyncIterable<Item>, work: (item: Item) => Promise<void>): Promise<void> => {
  const failures: Error[] = [];
  for await (const item of items) {
    try {
      await work(item);
    } catch (error) {
      failures.push(error instanceof Error ? error : new Error(String(error)));
    }
  }
  if (failures[0] !== undefined) throw failures[0];
};
