/** One page of a list, with the marker of the next one; undefined for the last page. */
export interface Page<Item> {
  items: Item[];
  next: string | undefined;
}

/** The items of all pages of a list. */
export const allPages = async <Item>(read: (marker?: string) => Promise<Page<Item>>): Promise<Item[]> => {
  let page = await read();
  const items = [...page.items];
  while (page.next !== undefined) {
    page = await read(page.next);
    items.push(...page.items);
  }
  return items;
};
