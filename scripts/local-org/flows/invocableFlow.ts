import { z } from 'zod';
import { parseFormula, type FormulaNode } from '../../metadata/formula.ts';
import { componentsOf, type MetadataComponent } from '../../metadata/metadataTypes.ts';
import { perDeployment } from '../saving/perDeployment.ts';
import { none } from '../saving/beforeSaveFlows.ts';

const Connector = z.object({ targetReference: z.string() });
const Value = z.object({
  elementReference: z.string().optional(),
  stringValue: z.string().optional(),
  numberValue: z.number().optional(),
  booleanValue: z.boolean().optional(),
});
/** A constant, or a reference to a variable, formula, text template or record field. */
export type FlowValue = z.infer<typeof Value>;

const Expression = z.string().transform((expression, context): FormulaNode => {
  const tree = parseFormula(expression.replaceAll(/\{!([\w.]+)\}/g, '$1'));
  if (tree) return tree;
  context.addIssue({ code: 'custom', message: 'The formula could not be parsed' });
  return z.NEVER;
});

const Lookup = z.object({
  name: z.string(),
  object: z.string(),
  filterLogic: z.literal('and').default('and'),
  filters: z.array(z.object({ field: z.string(), operator: z.enum(['EqualTo', 'NotEqualTo']), value: Value })).min(1),
  queriedFields: z.array(z.string()).min(1),
  getFirstRecordOnly: z.boolean().default(true),
  limit: z.object({ numberValue: z.number() }).optional(),
  sortField: z.string().optional(),
  sortOrder: z.enum(['Asc', 'Desc']).default('Asc'),
  storeOutputAutomatically: z.literal(true),
  connector: Connector.optional(),
});
export type FlowLookup = z.infer<typeof Lookup>;

/** The only supported condition: whether a lookup found a record. */
const Rule = z.object({
  conditionLogic: z.literal('and'),
  conditions: z
    .array(z.object({ leftValueReference: z.string(), operator: z.literal('IsNull'), rightValue: z.object({ booleanValue: z.boolean() }) }))
    .min(1),
  connector: Connector.optional(),
});

/** An autolaunched flow with the elements that this org can run: get records, loop, assignment. */
const InvocableFlow = z.object({
  status: z.literal('Active'),
  processType: z.literal('AutoLaunchedFlow'),
  label: z.string(),
  start: z.object({ triggerType: z.undefined().optional(), connector: Connector }),
  variables: z.array(
    z.object({
      name: z.string(),
      dataType: z.enum(['String', 'Number', 'Boolean']),
      isCollection: z.literal(false),
      isInput: z.boolean().default(false),
      isOutput: z.boolean().default(false),
      value: Value.optional(),
    }),
  ),
  formulas: z.array(z.object({ name: z.string(), expression: Expression })).default([]),
  textTemplates: z.array(z.object({ name: z.string(), text: z.string(), isViewedAsPlainText: z.literal(true) })).default([]),
  recordLookups: z.array(Lookup).default([]),
  loops: z
    .array(
      z.object({
        name: z.string(),
        collectionReference: z.string(),
        iterationOrder: z.literal('Asc').default('Asc'),
        nextValueConnector: Connector,
        noMoreValuesConnector: Connector.optional(),
      }),
    )
    .default([]),
  assignments: z
    .array(
      z.object({
        name: z.string(),
        assignmentItems: z.array(z.object({ assignToReference: z.string(), operator: z.enum(['Assign', 'Add']), value: Value })),
        connector: Connector.optional(),
      }),
    )
    .default([]),
  decisions: z.array(z.object({ name: z.string(), rules: z.array(Rule).min(1), defaultConnector: Connector.optional() })).default([]),
  ...{ recordCreates: none, recordUpdates: none, recordDeletes: none, actionCalls: none, subflows: none, screens: none },
});
export type InvocableFlow = z.infer<typeof InvocableFlow>;

/** The flows that can be invoked, by name. */
export const invocableFlows = perDeployment(
  (components: readonly MetadataComponent[]): ReadonlyMap<string, InvocableFlow> =>
    new Map(
      componentsOf(components, 'Flow').flatMap(({ fullName, value }) => {
        const flow = InvocableFlow.safeParse(value);
        return flow.success ? [[fullName, flow.data] as const] : [];
      }),
    ),
);
