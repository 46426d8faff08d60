import type { FormulaNode } from '../../metadata/formula.ts';
import type { FieldValue, RecordData } from '../orgTypes.ts';
import { to18 } from '../recordIds.ts';
import { SalesforceError } from '../salesforceError.ts';

/** The data that a formula can refer to while a record is saved. */
export interface FormulaScope {
  record: RecordData;
  /** The values before the save; undefined on create. */
  before: RecordData | undefined;
  /** The value of a global such as `$User.Id` or `$Permission.X`. */
  global(name: string): FieldValue;
}

type Call = Extract<FormulaNode, { type: 'callExpression' }>;
type Evaluate = (node: FormulaNode) => FieldValue;
type Implementation = (call: Call, evaluate: Evaluate, scope: FormulaScope) => FieldValue;

/** An argument of a call; undefined if omitted. */
type Argument = FieldValue | undefined;

const isBlank = (value: Argument): boolean => (value ?? '') === '';
const text = (value: Argument): string => String(value ?? '');
const number = (value: Argument): number => Number(value ?? 0);

const identifierOf = (node: FormulaNode | undefined): string => (node?.type === 'identifier' ? node.name : '');

/** An operator on two numbers; null if an operand is blank. */
const onNumbers =
  (apply: (left: number, right: number) => FieldValue): Implementation =>
  ({ arguments: parts }, evaluate) => {
    const [left, right] = parts.map(evaluate);
    return isBlank(left) || isBlank(right) ? null : apply(number(left), number(right));
  };

const same = (left: Argument, right: Argument): boolean => (isBlank(left) ? isBlank(right) : left === right);

const values = (call: Call, evaluate: Evaluate): FieldValue[] => call.arguments.map(evaluate);

const ofValues =
  (apply: (...values: Argument[]) => FieldValue): Implementation =>
  (call, evaluate) =>
    apply(...values(call, evaluate));

const sum = onNumbers((left, right) => left + right);

const implementations: Partial<Record<string, Implementation>> = {
  and: (call, evaluate) => call.arguments.every((part) => evaluate(part) === true),
  or: (call, evaluate) => call.arguments.some((part) => evaluate(part) === true),
  not: (call, evaluate) => !call.arguments.some((part) => evaluate(part) === true),
  if: ({ arguments: [condition, yes, no] }, evaluate) =>
    condition && yes && no ? evaluate(evaluate(condition) === true ? yes : no) : null,
  isnew: (_, __, { before }) => before === undefined,
  ischanged: ({ arguments: [field] }, _, { before, record }) => {
    const name = identifierOf(field);
    return before !== undefined && !same(before[name], record[name]);
  },
  priorvalue: ({ arguments: [field] }, _, { before, record }) => (before ?? record)[identifierOf(field)] ?? null,
  ispickval: ofValues((value, wanted) => text(value) === text(wanted)),
  isblank: ofValues(isBlank),
  isnull: ofValues(isBlank),
  blankvalue: ofValues((value, other) => (isBlank(value) ? other : value) ?? null),
  casesafeid: ofValues((id) => (isBlank(id) ? null : to18(text(id)))),
  text: ofValues(text),
  len: ofValues((value) => text(value).length),
  left: ofValues((value, count) => text(value).slice(0, number(count))),
  right: ofValues((value, count) => (number(count) === 0 ? '' : text(value).slice(-number(count)))),
  begins: ofValues((value, start) => text(value).startsWith(text(start))),
  contains: ofValues((value, part) => text(value).includes(text(part))),
  upper: ofValues((value) => text(value).toUpperCase()),
  lower: ofValues((value) => text(value).toLowerCase()),
  trim: ofValues((value) => text(value).trim()),
  concat: ofValues((left, right) => text(left) + text(right)),
  regex: ofValues((value, pattern) => new RegExp(`^(?:${text(pattern)})$`).test(text(value))),
  equal: ofValues(same),
  unequal: ofValues((left, right) => !same(left, right)),
  greaterThan: onNumbers((left, right) => left > right),
  greaterThanOrEqual: onNumbers((left, right) => left >= right),
  lessThan: onNumbers((left, right) => left < right),
  lessThanOrEqual: onNumbers((left, right) => left <= right),
  // Both & and + concatenate strings; the parser turns both into `add`.
  add: (call, evaluate, scope) =>
    values(call, evaluate).some((value) => typeof value === 'string')
      ? values(call, evaluate).map(text).join('')
      : sum(call, evaluate, scope),
  subtract: onNumbers((left, right) => left - right),
  multiply: onNumbers((left, right) => left * right),
  divide: onNumbers((left, right) => left / right),
};

const literal = (value: unknown): FieldValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;

/** The supported functions. A deployment that uses another one is refused, rather than evaluated incorrectly. */
export const knowsFunction = (name: string): boolean => implementations[name] !== undefined;

/** Evaluates a formula for a record that is being saved. */
export const formulaValue = (formula: FormulaNode, scope: FormulaScope): FieldValue => {
  const evaluate: Evaluate = (node) => {
    if (node.type === 'literal') return literal(node.value);
    if (node.type === 'identifier') return node.name.startsWith('$') ? scope.global(node.name) : (scope.record[node.name] ?? null);
    const implementation = implementations[node.id];
    if (!implementation)
      throw new SalesforceError('FIELD_INTEGRITY_EXCEPTION', `The function ${node.id.toUpperCase()} is not supported by this org`);
    return implementation(node, evaluate, scope);
  };
  return evaluate(formula);
};
