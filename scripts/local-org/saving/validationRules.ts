import { parseFormula, type FormulaNode } from '../../metadata/formula.ts';
import { componentsOf, type MetadataComponent } from '../../metadata/metadataTypes.ts';
import { nameInObject, objectOf } from '../../metadata/orgModel.ts';
import { SalesforceError } from '../salesforceError.ts';
import { formulaValue, type FormulaScope } from './formulaValue.ts';
import { perDeployment } from './perDeployment.ts';

interface Rule {
  object: string;
  condition: FormulaNode;
  message: string;
  /** Error messages by language. */
  translations: ReadonlyMap<string, string>;
  fields: readonly string[];
}

const translationsOf = (components: readonly MetadataComponent[], fullName: string): ReadonlyMap<string, string> =>
  new Map(
    componentsOf(components, 'CustomObjectTranslation')
      .filter((translation) => translation.fullName.startsWith(`${objectOf(fullName)}-`))
      .flatMap((translation) =>
        translation.value.validationRules
          .filter(({ name }) => name === nameInObject(fullName))
          .map(({ errorMessage }) => [translation.fullName.slice(translation.fullName.lastIndexOf('-') + 1), errorMessage]),
      ),
  );

/** The active validation rules of a deployment, with parsed formulas. */
export const validationRules = perDeployment((components): Rule[] =>
  componentsOf(components, 'ValidationRule').flatMap(({ fullName, value }) => {
    const condition = value.active ? parseFormula(value.errorConditionFormula) : undefined;
    if (!condition) return [];
    const fields = value.errorDisplayField === undefined ? [] : [value.errorDisplayField];
    const translations = translationsOf(components, fullName);
    return [{ object: objectOf(fullName), condition, message: value.errorMessage, translations, fields }];
  }),
);

/** Throws if the record violates a validation rule, with the message in the user's language. */
export const checkValidationRules = (rules: readonly Rule[], objectName: string, scope: FormulaScope, language: string): void => {
  for (const { object, condition, message, translations, fields } of rules) {
    if (object === objectName && formulaValue(condition, scope) === true)
      throw new SalesforceError('FIELD_CUSTOM_VALIDATION_EXCEPTION', translations.get(language) ?? message, fields);
  }
};
