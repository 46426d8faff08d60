import type { CustomFieldTranslation } from '@salesforce/types/metadata';
import { componentsOf, type MetadataComponent, type TypedComponent } from '../../metadata/metadataTypes.ts';
import type { FieldSchema, ObjectSchema } from './objectSchema.ts';

type Translation = TypedComponent<'CustomObjectTranslation'>['value'];

const translatedField = (field: FieldSchema, translation: CustomFieldTranslation | undefined): FieldSchema => {
  if (!translation) return field;
  const values = new Map(translation.picklistValues.map((one) => [one.masterLabel, one.translation]));
  return {
    ...field,
    label: translation.label ?? field.label,
    helpText: translation.help ?? field.helpText,
    picklistValues: field.picklistValues.map((one) => ({ ...one, label: values.get(one.label) ?? one.label })),
  };
};

const translatedObject = (object: ObjectSchema, value: Translation): ObjectSchema => {
  const fields = new Map<string, CustomFieldTranslation | undefined>(value.fields.map((field) => [field.name, field]));
  if (value.nameFieldLabel !== undefined)
    fields.set('Name', { name: 'Name', label: value.nameFieldLabel, caseValues: [], picklistValues: [] });
  const nameOf = (isPlural: boolean): string | undefined =>
    value.caseValues.find(({ caseType = 'Nominative', plural = false }) => caseType === 'Nominative' && plural === isPlural)?.value;
  return {
    ...object,
    label: nameOf(false) ?? object.label,
    pluralLabel: nameOf(true) ?? object.pluralLabel,
    fields: new Map([...object.fields].map(([name, field]) => [name, translatedField(field, fields.get(name))])),
  };
};

/** The objects with labels in this language; untranslated labels stay as deployed. */
export const objectsInLanguage = (
  objects: ReadonlyMap<string, ObjectSchema>,
  components: readonly MetadataComponent[],
  language: string,
): ReadonlyMap<string, ObjectSchema> => {
  const translations = new Map(componentsOf(components, 'CustomObjectTranslation').map(({ fullName, value }) => [fullName, value]));
  return new Map(
    [...objects].map(([name, object]) => {
      const value = translations.get(`${name}-${language}`);
      return [name, value ? translatedObject(object, value) : object];
    }),
  );
};
