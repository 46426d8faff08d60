import { parseFormula, type FormulaNode } from '../../metadata/formula.ts';
import { componentsOf } from '../../metadata/metadataTypes.ts';
import { SalesforceError } from '../salesforceError.ts';
import { formulaValue, type FormulaScope } from './formulaValue.ts';
import { perDeployment } from './perDeployment.ts';

interface Rule {
  object: string;
  condition: FormulaNode;
  message: string;
  fields: readonly string[];
}

/** The active rules of a deployment, with their formulas read. */
export const validationRules = perDeployment((components): Rule[] =>
  componentsOf(components, 'ValidationRule').flatMap(({ fullName, value }) => {
    const condition = value.active ? parseFormula(value.errorConditionFormula) : undefined;
    if (!condition) return [];
    const fields = value.errorDisplayField === undefined ? [] : [value.errorDisplayField];
    return [{ object: fullName.slice(0, fullName.indexOf('.')), condition, message: value.errorMessage, fields }];
  }),
);

/** Refuses a record that one of its object's rules finds wrong. */
export const checkValidationRules = (rules: readonly Rule[], objectName: string, scope: FormulaScope): void => {
  for (const { object, condition, message, fields } of rules) {
    if (object === objectName && formulaValue(condition, scope) === true)
      throw new SalesforceError('FIELD_CUSTOM_VALIDATION_EXCEPTION', message, fields);
  }
};
