/** Processes items in sequence until one resolves to false. */
export const inTurn = async <Item>([item, ...others]: readonly Item[], each: (item: Item) => Promise<boolean>): Promise<void> => {
  if (item !== undefined && (await each(item))) await inTurn(others, each);
};
