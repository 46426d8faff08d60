import { z } from 'zod';
import { componentsOf } from '../../metadata/metadataTypes.ts';
import type { FieldValue, RecordData } from '../orgTypes.ts';
import { perDeployment } from './perDeployment.ts';

const Connector = z.object({ targetReference: z.string() });
const Value = z.object({
  elementReference: z
    .string()
    .regex(/^\$(Record|User|Permission)\.\w+$/)
    .optional(),
  stringValue: z.string().optional(),
  numberValue: z.number().optional(),
  booleanValue: z.boolean().optional(),
  formulaExpression: z.undefined().optional(),
});
type Value = z.infer<typeof Value>;
/** No elements of a kind that this org can't run. */
export const none = z.array(z.unknown()).max(0).default([]);

const Filter = z.object({ field: z.string(), operator: z.enum(['EqualTo', 'NotEqualTo']), value: Value });

/** The supported before-save flow: entry conditions, then assignments to the record, in order. */
const BeforeSaveFlow = z.object({
  triggerOrder: z.number().optional(),
  start: z.object({
    object: z.string(),
    recordTriggerType: z.enum(['Create', 'Update', 'CreateAndUpdate']),
    triggerType: z.literal('RecordBeforeSave'),
    connector: Connector,
    filterLogic: z.enum(['and', 'or']).default('and'),
    filters: z.array(Filter).default([]),
    filterFormula: z.undefined().optional(),
    doesRequireRecordChangedToMeetCriteria: z.literal(false).optional(),
    scheduledPaths: none,
  }),
  assignments: z.array(
    z.object({
      name: z.string(),
      connector: Connector.optional(),
      assignmentItems: z.array(
        z.object({ assignToReference: z.string().regex(/^\$Record\.\w+$/), operator: z.literal('Assign'), value: Value }),
      ),
    }),
  ),
  decisions: none,
  recordLookups: none,
  loops: none,
  customErrors: none,
});
type BeforeSaveFlow = z.infer<typeof BeforeSaveFlow>;

/** Active flows that are started by a trigger. */
export const Automatic = z.object({
  status: z.literal('Active'),
  start: z.object({ triggerType: z.string().refine((type) => type !== 'None') }),
});

/** Whether this org can run the flow as a before-save flow. */
export const isBeforeSaveFlow = (flow: unknown): boolean => BeforeSaveFlow.safeParse(flow).success;

const activeFlows = perDeployment((components): BeforeSaveFlow[] =>
  componentsOf(components, 'Flow')
    .filter(({ value }) => Automatic.safeParse(value).success && isBeforeSaveFlow(value))
    .map(({ value }) => BeforeSaveFlow.parse(value))
    .toSorted((left, right) => (left.triggerOrder ?? 1000) - (right.triggerOrder ?? 1000)),
);

/** The save that a flow runs in. */
export interface FlowScope {
  objectName: string;
  isCreate: boolean;
  record: RecordData;
  global: (name: string) => FieldValue;
}

const valueOf = (value: Value, record: RecordData, global: FlowScope['global']): FieldValue => {
  const { elementReference } = value;
  if (elementReference === undefined) return value.stringValue ?? value.numberValue ?? value.booleanValue ?? null;
  return elementReference.startsWith('$Record.') ? (record[elementReference.slice('$Record.'.length)] ?? null) : global(elementReference);
};

const runsOn = ({ start }: BeforeSaveFlow, { objectName, isCreate, global }: FlowScope, record: RecordData): boolean => {
  const isOccasion = start.recordTriggerType === 'CreateAndUpdate' || (start.recordTriggerType === 'Create') === isCreate;
  if (start.object !== objectName || !isOccasion) return false;
  const tests = start.filters.map(
    ({ field, operator, value }) => ((record[field] ?? null) === valueOf(value, record, global)) === (operator === 'EqualTo'),
  );
  return tests.length === 0 || (start.filterLogic === 'and' ? tests.every(Boolean) : tests.some(Boolean));
};

const steps = (flow: BeforeSaveFlow): BeforeSaveFlow['assignments'] => {
  const found: BeforeSaveFlow['assignments'] = [];
  let next: string | undefined = flow.start.connector.targetReference;
  while (next !== undefined && found.length < flow.assignments.length) {
    const step = flow.assignments.find(({ name }) => name === next);
    if (!step) break;
    found.push(step);
    next = step.connector?.targetReference;
  }
  return found;
};

/** Runs the active before-save flows of an object in order. Returns the changed record. */
export const runBeforeSaveFlows = (components: Parameters<typeof activeFlows>[0], scope: FlowScope): RecordData => {
  const record = { ...scope.record };
  for (const flow of activeFlows(components)) {
    if (!runsOn(flow, scope, record)) continue;
    for (const { assignToReference, value } of steps(flow).flatMap(({ assignmentItems }) => assignmentItems))
      record[assignToReference.replace('$Record.', '')] = valueOf(value, record, scope.global);
  }
  return record;
};
