import { z } from 'zod';
import { parseFormula, type FormulaNode } from '../../metadata/formula.ts';
import { componentsOf } from '../../metadata/metadataTypes.ts';
import type { FieldValue, RecordData } from '../orgTypes.ts';
import { Automatic, none } from './beforeSaveFlows.ts';
import { formulaValue } from './formulaValue.ts';
import { perDeployment } from './perDeployment.ts';

const Field = z.string().regex(/^\w+$/);
const Value = z.object({ elementReference: z.string(), stringValue: z.undefined().optional() });
const Changed = z.object({ field: Field, operator: z.literal('IsChanged'), value: z.object({ booleanValue: z.literal(true) }) });

/** Parses a text formula in which `{!$Record.X}` are fields of the record. */
const Formula = z.object({
  name: z.string(),
  dataType: z.literal('String'),
  expression: z.string().transform((expression, context): FormulaNode => {
    const tree = parseFormula(expression.replaceAll(/\{!\$Record\.(\w+)\}/g, '$1'));
    if (tree) return tree;
    context.addIssue({ code: 'custom', message: 'The formula could not be parsed' });
    return z.NEVER;
  }),
});

/** The supported after-save flow: if a field changed, it publishes one platform event. */
const AfterSaveFlow = z.object({
  start: z.object({
    object: z.string(),
    recordTriggerType: z.literal('Update'),
    triggerType: z.literal('RecordAfterSave'),
    connector: z.object({ targetReference: z.string() }),
    filterLogic: z.literal('and').default('and'),
    filters: z.array(Changed).min(1),
    filterFormula: z.undefined().optional(),
    scheduledPaths: none,
  }),
  formulas: z.array(Formula).default([]),
  recordCreates: z
    .array(
      z.object({
        name: z.string(),
        object: z.string().endsWith('__e'),
        inputAssignments: z.array(z.object({ field: Field, value: Value })),
        connector: z.undefined().optional(),
      }),
    )
    .length(1),
  ...{ decisions: none, recordLookups: none, recordUpdates: none, recordDeletes: none, loops: none, actionCalls: none, customErrors: none },
});
type AfterSaveFlow = z.infer<typeof AfterSaveFlow>;

/** Whether this org can run the flow as an after-save flow. */
export const isAfterSaveFlow = (flow: unknown): boolean => AfterSaveFlow.safeParse(flow).success;

const activeFlows = perDeployment((components): AfterSaveFlow[] =>
  componentsOf(components, 'Flow').flatMap(({ value }) =>
    Automatic.safeParse(value).success && isAfterSaveFlow(value) ? [AfterSaveFlow.parse(value)] : [],
  ),
);

/** A saved record, with its values before the save. */
export interface SavedChange {
  objectName: string;
  record: RecordData;
  before: RecordData | undefined;
}

/** A platform event. */
export interface PlatformEvent {
  objectName: string;
  fields: RecordData;
}

const valueOf = ({ formulas }: AfterSaveFlow, reference: string, { record, before }: SavedChange): FieldValue => {
  const formula = formulas.find(({ name }) => name === reference);
  if (formula) return formulaValue(formula.expression, { record, before, global: () => null });
  return record[reference.replace(/^\$Record\./, '')] ?? null;
};

/** The platform events that the active after-save flows publish for a change. */
export const eventsAfterSave = (components: Parameters<typeof activeFlows>[0], change: SavedChange): PlatformEvent[] => {
  const { objectName, record, before } = change;
  if (before === undefined) return [];
  return activeFlows(components)
    .filter(({ start }) => start.object === objectName)
    .filter(({ start }) => start.filters.every(({ field }) => (before[field] ?? null) !== (record[field] ?? null)))
    .flatMap((flow) =>
      flow.recordCreates.map(({ object, inputAssignments }) => ({
        objectName: object,
        fields: Object.fromEntries(inputAssignments.map(({ field, value }) => [field, valueOf(flow, value.elementReference, change)])),
      })),
    );
};
