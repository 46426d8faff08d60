import { componentsOf, type MetadataComponent } from '../../metadata/metadataTypes.ts';
import type { FieldValue, RecordData } from '../orgTypes.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { SalesforceError } from '../salesforceError.ts';
import type { RecordStore } from '../store/recordStore.ts';
import { formulaValue } from './formulaValue.ts';

/** Refuses a record that lacks a required field. */
export const checkRequired = (object: ObjectSchema, record: RecordData): void => {
  const missing = [...object.fields.values()]
    .filter(({ isRequired, name }) => isRequired && (record[name] ?? null) === null)
    .map(({ name }) => name);
  if (missing.length > 0)
    throw new SalesforceError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
};

/** Refuses a second record with the same value of a unique field. */
export const checkUnique = (object: ObjectSchema, record: RecordData, store: RecordStore): void => {
  const unique = [...object.fields.values()].filter(({ isUnique, name }) => isUnique && (record[name] ?? null) !== null);
  if (unique.length === 0) return;
  const others = store.all(object.name).filter(({ Id }) => Id !== record['Id']);
  for (const { name } of unique) {
    const twin = others.find((other) => String(other[name]).toLowerCase() === String(record[name]).toLowerCase());
    if (twin)
      throw new SalesforceError(
        'DUPLICATE_VALUE',
        `duplicate value found: ${name} duplicates value on record with id: ${String(twin['Id'])}`,
        [name],
      );
  }
};

/** Refuses a record that an active validation rule finds wrong. */
export const checkValidationRules = (
  components: readonly MetadataComponent[],
  save: { objectName: string; record: RecordData; before: RecordData | undefined; global: (name: string) => FieldValue },
): void => {
  const rules = componentsOf(components, 'ValidationRule').filter(
    ({ fullName, value }) => value.active && fullName.startsWith(`${save.objectName}.`),
  );
  for (const { value } of rules) {
    if (formulaValue(value.errorConditionFormula, save) !== true) continue;
    throw new SalesforceError(
      'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      value.errorMessage,
      value.errorDisplayField === undefined ? [] : [value.errorDisplayField],
    );
  }
};
