import type { Caller, FieldValue, Org, QueryRecord, RecordData } from '../orgTypes.ts';
import { quoted } from '../soql/literals.ts';
import { flowValues, type FlowState } from './flowValues.ts';
import type { FlowLookup, InvocableFlow } from './invocableFlow.ts';

const literal = (value: FieldValue): string => (typeof value === 'string' ? quoted(value) : String(value));

/** The SOQL query of a Get Records element. */
const soqlOf = (lookup: FlowLookup, valueOf: ReturnType<typeof flowValues>): string => {
  const conditions = lookup.filters.map(
    ({ field, operator, value }) => `${field} ${operator === 'EqualTo' ? '=' : '!='} ${literal(valueOf(value))}`,
  );
  const order = lookup.sortField === undefined ? '' : ` ORDER BY ${lookup.sortField} ${lookup.sortOrder.toUpperCase()}`;
  const limit = lookup.getFirstRecordOnly ? 1 : lookup.limit?.numberValue;
  const bounds = limit === undefined ? '' : ` LIMIT ${limit}`;
  return `SELECT ${lookup.queriedFields.join(', ')} FROM ${lookup.object} WHERE ${conditions.join(' AND ')}${order}${bounds}`;
};

const added = (before: FieldValue, value: FieldValue): FieldValue =>
  typeof value === 'number' ? Number(before ?? 0) + value : `${String(before ?? '')}${String(value ?? '')}`;

/** Far more steps than such a flow takes; stops an endless loop. */
const maxSteps = 100_000;

/** Runs a flow as the caller, with their record and field access. Returns its output variables. */
export const runFlow = (org: Org, caller: Caller, flow: InvocableFlow, inputs: RecordData): RecordData => {
  const state: FlowState = { values: {}, records: new Map() };
  const valueOf = flowValues(flow, state);
  for (const { name, isInput, value } of flow.variables)
    state.values[name] = isInput && name in inputs ? (inputs[name] ?? null) : value === undefined ? null : valueOf(value);
  const collections = new Map<string, readonly QueryRecord[]>();
  const waiting = new Map<string, QueryRecord[]>();

  const get = (lookup: FlowLookup): void => {
    const { records } = org.query(caller, soqlOf(lookup, valueOf));
    collections.set(lookup.name, records);
    state.records.set(lookup.name, lookup.getFirstRecordOnly ? records[0] : undefined);
  };

  const decided = ({ rules, defaultConnector }: InvocableFlow['decisions'][number]): string | undefined => {
    const isNull = (name: string): boolean => state.records.get(name) === undefined && (state.values[name] ?? null) === null;
    const rule = rules.find(({ conditions }) =>
      conditions.every(({ leftValueReference, rightValue }) => isNull(leftValueReference) === rightValue.booleanValue),
    );
    return (rule ? rule.connector : defaultConnector)?.targetReference;
  };

  const step = (name: string): string | undefined => {
    const lookup = flow.recordLookups.find((one) => one.name === name);
    if (lookup) get(lookup);
    const assignment = flow.assignments.find((one) => one.name === name);
    for (const { assignToReference: to, operator, value } of assignment?.assignmentItems ?? [])
      state.values[to] = operator === 'Add' ? added(state.values[to] ?? null, valueOf(value)) : valueOf(value);
    const decision = flow.decisions.find((one) => one.name === name);
    if (decision) return decided(decision);
    const loop = flow.loops.find((one) => one.name === name);
    if (!loop) return (lookup ?? assignment)?.connector?.targetReference;
    const left = waiting.get(name) ?? [...(collections.get(loop.collectionReference) ?? [])];
    const next = left.shift();
    state.records.set(name, next);
    if (next) waiting.set(name, left);
    else waiting.delete(name);
    return (next ? loop.nextValueConnector : loop.noMoreValuesConnector)?.targetReference;
  };

  let next: string | undefined = flow.start.connector.targetReference;
  for (let steps = 0; next !== undefined; steps += 1) {
    if (steps === maxSteps) throw new Error(`The flow did not end after ${String(maxSteps)} steps`);
    next = step(next);
  }
  const outputs = flow.variables.filter(({ isOutput }) => isOutput);
  return Object.fromEntries(outputs.map(({ name }) => [name, state.values[name] ?? null]));
};
