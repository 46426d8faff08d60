import type { TypedComponent } from '../metadataTypes.ts';
import { nameInObject, objectOf, type OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { conditionFindings } from './formulaFindings.ts';
import { isApiName, type Finding } from './finding.ts';

/** Checks that a validation rule has a valid formula, and a message within the length limit. */
export function* validationRuleRule({ fullName, value }: TypedComponent<'ValidationRule'>, org: OrgModel): Generator<Finding> {
  const object = objectOf(fullName);
  const name = nameInObject(fullName);
  if (!isApiName(name) || name.length > 40) yield { problem: `${name} is not a valid API name for a ValidationRule` };
  if (value.errorMessage.length === 0 || value.errorMessage.length > 255) {
    yield { problem: 'The errorMessage of a ValidationRule must have 1 to 255 characters', at: elementOf(value, 'errorMessage') };
  }
  if (value.errorConditionFormula.length > 3900) {
    yield { problem: 'Formula is too long: at most 3,900 characters', at: elementOf(value, 'errorConditionFormula') };
  }
  const shown = value.errorDisplayField;
  if (shown !== undefined && !org.objects.get(object)?.fields.has(shown)) {
    yield {
      problem: `In field: errorDisplayField - no CustomField named ${object}.${shown} found`,
      at: elementOf(value, 'errorDisplayField'),
    };
  }
  for (const problem of conditionFindings(value.errorConditionFormula, object, org)) {
    yield { problem, at: elementOf(value, 'errorConditionFormula') };
  }
}
