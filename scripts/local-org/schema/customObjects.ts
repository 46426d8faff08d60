import { componentsOf, type MetadataComponent, type TypedComponent } from '../../metadata/metadataTypes.ts';
import { customField } from './customFields.ts';
import { commonFields, field, lookup } from './fieldSchemas.ts';
import type { FieldSchema, ObjectSchema } from './objectSchema.ts';

const nameField = (value: TypedComponent<'CustomObject'>['value']): FieldSchema => {
  const label = value.nameField?.label ?? 'Name';
  if (value.nameField?.type === 'AutoNumber') {
    return field('Name', 'string', { label, length: 80, isSystem: true, autoNumberFormat: value.nameField.displayFormat ?? '{0}' });
  }
  return field('Name', 'string', { label, length: 80, isRequired: true });
};

const sharingModels = ['Private', 'Read', 'ReadWrite', 'ControlledByParent'] as const;

const customObject = (object: TypedComponent<'CustomObject'>, fields: readonly FieldSchema[], number: number): ObjectSchema => {
  const { fullName, value } = object;
  const isDetail = fields.some(({ isMasterDetail }) => isMasterDetail);
  const owner = isDetail ? [] : [lookup('OwnerId', ['User'], { label: 'Owner ID' })];
  const all = [...commonFields, nameField(value), ...owner, ...fields];
  return {
    name: fullName,
    label: value.label ?? fullName,
    pluralLabel: value.pluralLabel ?? fullName,
    keyPrefix: `a${number.toString(36).padStart(2, '0')}`,
    isCustom: true,
    fields: new Map(all.map((one) => [one.name, one])),
    sharing: isDetail ? 'ControlledByParent' : (sharingModels.find((model) => model === value.sharingModel) ?? 'ReadWrite'),
    isOwned: !isDetail,
    sharesObject: null,
    isWritable: true,
  };
};

/** The deployed custom fields of an object. */
export const customFieldsOf = (components: readonly MetadataComponent[], objectName: string): FieldSchema[] =>
  componentsOf(components, 'CustomField')
    .filter(({ fullName }) => fullName.startsWith(`${objectName}.`))
    .map(customField);

/** The deployed custom objects. `numberOf` returns a permanent number per object, from which its key prefix is derived. */
export const customObjects = (components: readonly MetadataComponent[], numberOf: (objectName: string) => number): ObjectSchema[] =>
  componentsOf(components, 'CustomObject')
    .filter(({ fullName }) => fullName.endsWith('__c'))
    .map((object) => customObject(object, customFieldsOf(components, object.fullName), numberOf(object.fullName)));
