import type { TypedComponent } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { isApiName, repeated, type Finding } from './finding.ts';

/** Checks an agent topic: its classification, its scope, and that its actions exist: Metadata API Developer Guide, "GenAiPlugin". */
export function* genAiPluginRule({ fullName, value }: TypedComponent<'GenAiPlugin'>, org: OrgModel): Generator<Finding> {
  if (!isApiName(fullName)) yield { problem: `${fullName} is not a valid API name for a GenAiPlugin` };
  if (value.developerName !== fullName)
    yield { problem: `developerName must be ${fullName}`, at: elementOf(value, 'developerName') ?? elementOf(value) };
  for (const field of ['description', 'scope'] as const) {
    if (value[field] === undefined) yield { problem: `Required field is missing: ${field}` };
  }
  for (const [index, { functionName }] of value.genAiFunctions.entries()) {
    // Salesforce's own actions have a prefix and aren't metadata of the org.
    if (!functionName.includes('__') && !org.has('GenAiFunction', functionName))
      yield {
        problem: `In field: genAiFunctions - no GenAiFunction named ${functionName} found`,
        at: elementOf(value, 'genAiFunctions', index),
      };
  }
  const names = value.genAiPluginInstructions.map(({ developerName }) => developerName);
  for (const name of repeated(names)) yield { problem: `Duplicate instruction: ${name}` };
  for (const name of names.filter((one) => !isApiName(one))) yield { problem: `"${name}" is not a valid API name.` };
}
