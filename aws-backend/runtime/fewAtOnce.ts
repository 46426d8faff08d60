/** Does the work for each, so many at a time, and gives the answers in the order of the items. After one that failed no other is begun. */
export const fewAtOnce = async <Item, Answer>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> => {
  const answers: Answer[] = [];
  const left = items.entries();
  let isFailed = false;
  const worker = async (): Promise<void> => {
    for (let next = left.next(); next.done !== true && !isFailed; next = left.next()) {
      const [index, item] = next.value;
      try {
        answers[index] = await work(item);
      } catch (error) {
        isFailed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return answers;
};
