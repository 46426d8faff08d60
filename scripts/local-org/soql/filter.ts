import type { ConditionTree, Condition } from './conditionTree.ts';

/** Records that an index finds: those whose field has one of these texts. */
export interface Among {
  field: string;
  texts: readonly string[];
}

/** What a condition demands of an item, and where to look for those that fulfil it. */
export interface Filter<Item> {
  matches: (item: Item) => boolean;
  /** Absent where any item may match. */
  among?: Among;
}

const fewest = (parts: readonly { among?: Among }[]): Among | undefined =>
  parts.flatMap(({ among }) => among ?? []).toSorted((left, right) => left.texts.length - right.texts.length)[0];

/** Joins the filters of single conditions into that of the whole tree. */
export const filterOf = <Item>(tree: ConditionTree, leaf: (condition: Condition) => Filter<Item>): Filter<Item> => {
  if (tree.kind === 'test') return leaf(tree.condition);
  if (tree.kind === 'not') {
    const { matches } = filterOf(tree.part, leaf);
    return { matches: (item) => !matches(item) };
  }
  const parts = tree.parts.map((part) => filterOf(part, leaf));
  if (tree.kind === 'or') return { matches: (item) => parts.some(({ matches }) => matches(item)) };
  const among = fewest(parts);
  return { matches: (item) => parts.every(({ matches }) => matches(item)), ...(among ? { among } : {}) };
};
