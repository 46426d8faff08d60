import type { ConditionTree, Condition } from './conditionTree.ts';

/** An index lookup: the records whose field has one of these values. */
export interface Among {
  field: string;
  texts: readonly string[];
}

/** A condition as a test, and an index lookup that narrows down the candidates. */
export interface Filter<Item> {
  matches: (item: Item) => boolean;
  /** Absent if no index applies. */
  among?: Among;
}

const fewest = (parts: readonly { among?: Among }[]): Among | undefined =>
  parts.flatMap(({ among }) => among ?? []).toSorted((left, right) => left.texts.length - right.texts.length)[0];

/** Combines the filters of single conditions into that of the whole tree. */
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
