import { componentsOf, type TypedComponent } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { schemaFindings, type ActionVariable } from './actionSchema.ts';
import { isApiName, type Finding } from './finding.ts';

const sides = ['input', 'output'] as const;

function* ofFlow({ fullName, value, body = new Map() }: TypedComponent<'GenAiFunction'>, org: OrgModel): Generator<Finding> {
  const target = value.invocationTarget ?? '';
  const at = elementOf(value, 'invocationTarget');
  const flow = componentsOf(org.components, 'Flow').find((one) => one.fullName === target);
  if (!flow) {
    yield { problem: `In field: invocationTarget - no Flow named ${target} found`, at };
    return;
  }
  // Invalid flow files are reported on their own.
  if (!Array.isArray(flow.value.variables)) return;
  if (flow.value.processType !== 'AutoLaunchedFlow' || flow.value.start?.triggerType !== undefined)
    yield { problem: `${target} is not an autolaunched flow without a trigger`, at };
  if (flow.value.status !== 'Active') yield { problem: `The flow ${target} is not active`, at };
  for (const side of sides) {
    const variables = flow.value.variables
      .filter(({ isInput, isOutput }) => (side === 'input' ? isInput : isOutput) === true)
      .map(({ name = '', dataType, isCollection = false }): ActionVariable => ({ name, dataType, isCollection }));
    yield* schemaFindings(`genAiFunctions/${fullName}/${side}/schema.json`, side, body, variables);
  }
}

/**
 * Checks an agent action: its description, and that it calls an active flow whose variables match its schemas: Metadata API Developer
 * Guide, "GenAiFunction".
 */
export function* genAiFunctionRule(component: TypedComponent<'GenAiFunction'>, org: OrgModel): Generator<Finding> {
  const { fullName, value, body = new Map<string, Uint8Array>() } = component;
  if (!isApiName(fullName)) yield { problem: `${fullName} is not a valid API name for a GenAiFunction` };
  if (value.developerName !== undefined && value.developerName !== fullName)
    yield { problem: `developerName must be ${fullName}`, at: elementOf(value, 'developerName') };
  if (value.description === undefined) yield { problem: 'Required field is missing: description' };
  if (value.isIncludeInProgressIndicator === true && value.progressIndicatorMessage === undefined)
    yield { problem: 'Required field is missing: progressIndicatorMessage' };
  const known = [`${fullName}.genAiFunction-meta.xml`, ...sides.map((side) => `${side}/schema.json`)];
  for (const path of body.keys()) {
    if (!known.some((name) => path === `genAiFunctions/${fullName}/${name}`))
      yield { problem: `A bundle can't contain this file: ${path}` };
  }
  if (value.invocationTargetType === 'flow') yield* ofFlow(component, org);
}
