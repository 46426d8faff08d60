import type { OrderByClause } from '@jetstreamapp/soql-parser-js';
import { comparable, order, type Operand } from './compare.ts';

const compared = <Item>(operand: Operand<Item>, clause: OrderByClause): ((left: Item, right: Item) => number) => {
  const direction = clause.order === 'DESC' ? -1 : 1;
  const nullsFirst = (clause.nulls ?? 'FIRST') === 'FIRST' ? -1 : 1;
  return (left, right) => {
    const [one, other] = [comparable(operand.value(left), operand), comparable(operand.value(right), operand)];
    if (one === null || other === null) return one === other ? 0 : one === null ? nullsFirst : -nullsFirst;
    return direction * order(one, other);
  };
};

/** Parses ORDER BY and returns the sort function. The sort is stable. */
export const ordering = <Item>(
  clauses: OrderByClause | OrderByClause[] | undefined,
  operandOf: (clause: OrderByClause) => Operand<Item>,
): ((items: readonly Item[]) => readonly Item[]) => {
  const orders = [clauses ?? []].flat().map((clause) => compared(operandOf(clause), clause));
  if (orders.length === 0) return (items) => items;
  const compare = (left: Item, right: Item): number => {
    for (const one of orders) {
      const result = one(left, right);
      if (result !== 0) return result;
    }
    return 0;
  };
  return (items) => items.toSorted(compare);
};
