import type { ConditionWithValueQuery, HavingClause, NegationCondition, WhereClause } from '@jetstreamapp/soql-parser-js';
import { SalesforceError } from '../salesforceError.ts';

type Clause = WhereClause | HavingClause;

/** One comparison of a WHERE or HAVING clause. */
export type Condition = Exclude<ConditionWithValueQuery, NegationCondition>;

/** A WHERE or HAVING clause as a tree; the parser returns a chain of conditions with counts of parentheses. */
export type ConditionTree =
  { kind: 'and' | 'or'; parts: ConditionTree[] } | { kind: 'not'; part: ConditionTree } | { kind: 'test'; condition: Condition };

type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | Condition;

const repeated = (token: '(' | ')', count: number | undefined): Token[] => Array.from({ length: count ?? 0 }, () => token);

const tokens = (clause: Clause | undefined): Token[] => {
  const found: Token[] = [];
  let part: Clause | undefined = clause;
  while (part) {
    const { left } = part;
    const operator = 'operator' in part ? part.operator : undefined;
    if (left)
      found.push(
        ...repeated('(', left.openParen),
        ...('operator' in left ? [left] : []),
        ...repeated(')', 'closeParen' in left ? left.closeParen : 0),
      );
    if (operator) found.push(operator);
    part = 'right' in part ? part.right : undefined;
  }
  return found;
};

/** Builds the tree. Throws if AND and OR are mixed without parentheses, as Salesforce does. */
export const conditionTree = (clause: Clause | undefined): ConditionTree | undefined => {
  const rest = tokens(clause);
  if (rest.length === 0) return undefined;

  const factor = (): ConditionTree => {
    const token = rest.shift();
    if (token === 'NOT') return { kind: 'not', part: factor() };
    if (token === '(') {
      const inner = expression();
      if (rest.shift() !== ')') throw new SalesforceError('MALFORMED_QUERY', 'unexpected token: parentheses do not match');
      return inner;
    }
    if (token === undefined || typeof token === 'string')
      throw new SalesforceError('MALFORMED_QUERY', `unexpected token: ${token ?? '<EOF>'}`);
    return { kind: 'test', condition: token };
  };
  const expression = (): ConditionTree => {
    const parts = [factor()];
    const operator = rest[0];
    if (operator !== 'AND' && operator !== 'OR') return parts[0] ?? factor();
    while (rest[0] === 'AND' || rest[0] === 'OR') {
      if (rest.shift() !== operator) throw new SalesforceError('MALFORMED_QUERY', 'unexpected token: mixing AND and OR needs parentheses');
      parts.push(factor());
    }
    return { kind: operator === 'AND' ? 'and' : 'or', parts };
  };

  const tree = expression();
  if (rest.length > 0) throw new SalesforceError('MALFORMED_QUERY', 'unexpected token: parentheses do not match');
  return tree;
};
