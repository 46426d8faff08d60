import { z } from 'zod';
import { componentsOf, type MetadataComponent } from '../../metadata/metadataTypes.ts';
import type { FieldValue, RecordData } from '../orgTypes.ts';

/** The part of a before-save flow that this org runs: assignments to the record, one after the other. */
const BeforeSaveFlow = z.object({
  status: z.literal('Active'),
  triggerOrder: z.number().optional(),
  start: z.object({
    object: z.string(),
    recordTriggerType: z.enum(['Create', 'Update', 'CreateAndUpdate']),
    triggerType: z.literal('RecordBeforeSave'),
    connector: z.object({ targetReference: z.string() }).optional(),
  }),
  assignments: z
    .array(
      z.object({
        name: z.string(),
        connector: z.object({ targetReference: z.string() }).optional(),
        assignmentItems: z.array(
          z.object({
            assignToReference: z.string(),
            operator: z.literal('Assign'),
            value: z.object({
              elementReference: z.string().optional(),
              stringValue: z.string().optional(),
              numberValue: z.number().optional(),
              booleanValue: z.boolean().optional(),
            }),
          }),
        ),
      }),
    )
    .default([]),
});
type BeforeSaveFlow = z.infer<typeof BeforeSaveFlow>;
type Value = BeforeSaveFlow['assignments'][number]['assignmentItems'][number]['value'];

const runsOn = (flow: BeforeSaveFlow, isCreate: boolean): boolean =>
  flow.start.recordTriggerType === 'CreateAndUpdate' || (flow.start.recordTriggerType === 'Create') === isCreate;

const valueOf = (value: Value, record: RecordData, global: (name: string) => FieldValue): FieldValue => {
  const { elementReference } = value;
  if (elementReference === undefined) return value.stringValue ?? value.numberValue ?? value.booleanValue ?? null;
  return elementReference.startsWith('$Record.') ? (record[elementReference.slice('$Record.'.length)] ?? null) : global(elementReference);
};

const steps = (flow: BeforeSaveFlow): BeforeSaveFlow['assignments'] => {
  const found: BeforeSaveFlow['assignments'] = [];
  let next = flow.start.connector?.targetReference;
  while (next !== undefined && found.length < flow.assignments.length) {
    const step = flow.assignments.find(({ name }) => name === next);
    if (!step) break;
    found.push(step);
    next = step.connector?.targetReference;
  }
  return found;
};

/** Runs the active before-save flows of an object in their order; answers the record as they leave it. */
export const runBeforeSaveFlows = (
  components: readonly MetadataComponent[],
  save: { objectName: string; isCreate: boolean; record: RecordData; global: (name: string) => FieldValue },
): RecordData => {
  const flows = componentsOf(components, 'Flow')
    .flatMap(({ value }) => BeforeSaveFlow.safeParse(value).data ?? [])
    .filter((flow) => flow.start.object === save.objectName && runsOn(flow, save.isCreate))
    .toSorted((left, right) => (left.triggerOrder ?? 1000) - (right.triggerOrder ?? 1000));
  const record = { ...save.record };
  for (const { assignmentItems } of flows.flatMap(steps)) {
    for (const { assignToReference, value } of assignmentItems)
      record[assignToReference.replace('$Record.', '')] = valueOf(value, record, save.global);
  }
  return record;
};
