/** Does one after the other, as long as each answers that the next may come. */
export const inTurn = async <Item>([item, ...others]: readonly Item[], each: (item: Item) => Promise<boolean>): Promise<void> => {
  if (item !== undefined && (await each(item))) await inTurn(others, each);
};
