import type { TypedComponent } from '../../metadata/metadataTypes.ts';
import type { FieldType } from '../../metadata/standardFields.ts';
import { field } from './fieldSchemas.ts';
import type { FieldSchema } from './objectSchema.ts';

const types: Record<string, FieldType> = {
  Text: 'string',
  TextArea: 'textarea',
  LongTextArea: 'textarea',
  Picklist: 'picklist',
  Lookup: 'reference',
  MasterDetail: 'reference',
  Checkbox: 'boolean',
  Currency: 'currency',
  Number: 'double',
  Percent: 'percent',
  Date: 'date',
  DateTime: 'datetime',
  Email: 'email',
  Phone: 'phone',
  Url: 'url',
  AutoNumber: 'string',
};

type CustomField = TypedComponent<'CustomField'>['value'];

const picklist = ({ valueSet }: CustomField): Partial<FieldSchema> => ({
  isRestrictedPicklist: valueSet?.restricted === true,
  picklistValues: (valueSet?.valueSetDefinition?.value ?? []).map(({ fullName, label, default: isDefault }) => ({
    value: fullName ?? '',
    label: label ?? fullName ?? '',
    isDefault: isDefault,
  })),
});

const reference = (value: CustomField, name: string): Partial<FieldSchema> => ({
  referenceTo: [value.referenceTo ?? ''],
  relationshipName: name.replace(/__c$/, '__r'),
  childRelationshipName: value.relationshipName === undefined ? null : `${value.relationshipName}__r`,
  isMasterDetail: value.type === 'MasterDetail',
  onDeleteOfTarget: value.type === 'MasterDetail' ? 'Cascade' : value.deleteConstraint === 'Restrict' ? 'Restrict' : 'SetNull',
  isCreateOnly: value.type === 'MasterDetail' && value.reparentableMasterDetail !== true,
});

const defaultOf = ({ type, defaultValue }: CustomField): string | boolean | null =>
  type === 'Checkbox' ? String(defaultValue) === 'true' : null;

/** Whether this org can store the field's values; it doesn't support computed and filtered fields. */
export const isKeepable = (value: CustomField): boolean => {
  // A redefined standard field has no type.
  if (value.type === undefined) return true;
  const isComputed = value.formula !== undefined || value.lookupFilter !== undefined;
  const isShared = value.valueSet?.valueSetName !== undefined || value.valueSet?.controllingField !== undefined;
  const hasFormulaDefault = value.type !== 'Checkbox' && value.defaultValue !== undefined;
  return types[value.type] !== undefined && !isComputed && !isShared && !hasFormulaDefault;
};

/** The schema of a custom field. */
export const customField = ({ fullName, value }: TypedComponent<'CustomField'>): FieldSchema => {
  const name = fullName.slice(fullName.indexOf('.') + 1);
  const type = types[value.type ?? ''] ?? 'string';
  return field(name, type, {
    label: value.label ?? name,
    isCustom: true,
    length: type === 'reference' ? 18 : (value.length ?? (type === 'textarea' ? 255 : type === 'boolean' ? 0 : 255)),
    precision: value.precision ?? 0,
    scale: value.scale ?? 0,
    isRequired: value.required === true || value.type === 'MasterDetail',
    isUnique: value.unique === true,
    isExternalId: value.externalId === true,
    helpText: value.inlineHelpText ?? null,
    defaultValue: defaultOf(value),
    ...(type === 'picklist' ? picklist(value) : {}),
    ...(type === 'reference' ? reference(value, name) : {}),
    ...(value.type === 'AutoNumber' ? { autoNumberFormat: value.displayFormat ?? '{0}', isSystem: true } : {}),
  });
};
