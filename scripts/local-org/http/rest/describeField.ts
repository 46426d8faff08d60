import { isNumeric, type FieldSchema } from '../../schema/objectSchema.ts';

const soapTypes: Partial<Record<FieldSchema['type'], string>> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  boolean: 'xsd:boolean',
  int: 'xsd:int',
  double: 'xsd:double',
  currency: 'xsd:double',
  percent: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
};

const picklistValue = ({ value, label, isDefault }: FieldSchema['picklistValues'][number]): Record<string, unknown> => ({
  active: true,
  defaultValue: isDefault,
  label,
  validFor: null,
  value,
});

const kindOf = (field: FieldSchema): Record<string, unknown> => ({
  autoNumber: field.autoNumberFormat !== null,
  byteLength: isNumeric(field) ? 0 : field.length * 3,
  calculated: false,
  custom: field.isCustom,
  digits: field.type === 'int' ? 9 : 0,
  length: field.length,
  precision: field.precision,
  scale: field.scale,
  soapType: soapTypes[field.type] ?? 'xsd:string',
  type: field.type,
});

const rulesOf = (field: FieldSchema): Record<string, unknown> => ({
  caseSensitive: false,
  defaultValue: field.defaultValue,
  defaultedOnCreate: field.defaultValue !== null || field.isSystem || field.name === 'OwnerId',
  externalId: field.isExternalId,
  idLookup: field.type === 'id' || field.isExternalId,
  nillable: !field.isRequired && field.type !== 'id' && field.type !== 'boolean' && !field.isMasterDetail,
  restrictedPicklist: field.isRestrictedPicklist,
  unique: field.isUnique,
  writeRequiresMasterRead: false,
});

const relationOf = (field: FieldSchema): Record<string, unknown> => ({
  cascadeDelete: field.onDeleteOfTarget === 'Cascade' && field.type === 'reference',
  polymorphicForeignKey: field.referenceTo.length > 1,
  referenceTo: field.referenceTo,
  relationshipName: field.relationshipName,
  relationshipOrder: field.isMasterDetail ? 0 : null,
  restrictedDelete: field.onDeleteOfTarget === 'Restrict' && field.type === 'reference',
});

/** The describe result of a field for one user. */
export const describeField = (field: FieldSchema, may: { create: boolean; edit: boolean }): Record<string, unknown> => {
  const isLongText = field.type === 'textarea';
  return {
    aggregatable: !isLongText,
    ...kindOf(field),
    createable: may.create,
    filterable: !isLongText,
    groupable: !isLongText && !isNumeric(field),
    htmlFormatted: false,
    inlineHelpText: field.helpText,
    label: field.label,
    name: field.name,
    nameField: field.name === 'Name',
    permissionable: field.isCustom && !field.isRequired && !field.isMasterDetail,
    picklistValues: field.picklistValues.map(picklistValue),
    ...relationOf(field),
    ...rulesOf(field),
    sortable: !isLongText,
    updateable: may.edit,
  };
};
