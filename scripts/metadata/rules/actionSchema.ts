import { z } from 'zod';
import { parsedJson } from '../../parsedJson.ts';
import type { Finding } from './finding.ts';

/** An input or output variable of the action's flow. */
export interface ActionVariable {
  name: string;
  dataType: string;
  isCollection: boolean;
}

const common = { title: z.string().min(1), description: z.string().min(1), 'lightning:type': z.string(), 'lightning:isPII': z.boolean() };

/** Properties that Agentforce itself writes. An action deploys without them, but agents can't call it, so they are required here. */
const properties = {
  input: z.strictObject({ ...common, 'copilotAction:isUserInput': z.boolean() }),
  output: z.strictObject({
    ...common,
    'copilotAction:isDisplayable': z.boolean(),
    'copilotAction:isUsedByPlanner': z.boolean(),
    'copilotAction:useHydratedPrompt': z.boolean(),
  }),
};

const schemaOf = (side: 'input' | 'output') =>
  z.strictObject({
    required: z.array(z.string()).min(1).optional(),
    unevaluatedProperties: z.literal(false),
    properties: z.record(z.string(), properties[side]),
    'lightning:type': z.literal('lightning__objectType'),
  });

/** The Lightning type of each flow variable type. */
const lightningTypes: Partial<Record<string, string>> = {
  Boolean: 'lightning__booleanType',
  Date: 'lightning__dateType',
  DateTime: 'lightning__dateTimeType',
  Number: 'lightning__numberType',
  String: 'lightning__textType',
};

/** Checks one schema of an action: its properties must match the input or output variables of the flow. */
export function* schemaFindings(
  fileName: string,
  side: 'input' | 'output',
  body: ReadonlyMap<string, Uint8Array>,
  variables: readonly ActionVariable[],
): Generator<Finding> {
  const bytes = body.get(fileName);
  if (!bytes) {
    yield { problem: `The action has no ${side}/schema.json` };
    return;
  }
  const schema = schemaOf(side).safeParse(parsedJson(new TextDecoder().decode(bytes)));
  if (!schema.success) {
    yield { problem: `The schema is not valid: ${z.prettifyError(schema.error)}`, fileName };
    return;
  }
  const { properties: named, required = [] } = schema.data;
  for (const name of required.filter((one) => !(one in named)))
    yield { problem: `"${name}" is required but is not a property of the schema`, fileName };
  for (const [name, property] of Object.entries(named)) {
    const variable = variables.find((one) => one.name === name);
    if (!variable) yield { problem: `The flow has no ${side} variable "${name}"`, fileName };
    else if (variable.isCollection || lightningTypes[variable.dataType] !== property['lightning:type'])
      yield { problem: `"${name}" is ${variable.dataType} in the flow but ${property['lightning:type']} in the schema`, fileName };
  }
}
