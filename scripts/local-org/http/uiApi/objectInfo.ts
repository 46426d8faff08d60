import type { FieldSchema, ObjectSchema } from '../../schema/objectSchema.ts';
import { describeObject } from '../rest/describeRoutes.ts';
import type { RestContext } from '../rest/restTypes.ts';

/** The UI API's names of data types: `Double`, `DateTime`, `TextArea`. */
const dataTypes: Partial<Record<FieldSchema['type'], string>> = { datetime: 'DateTime', textarea: 'TextArea', id: 'Reference' };
const dataType = (type: FieldSchema['type']): string => dataTypes[type] ?? type.charAt(0).toUpperCase() + type.slice(1);

const fieldInfo = (context: RestContext, object: ObjectSchema, field: FieldSchema): Record<string, unknown> => {
  const { edit } = context.org.fieldAccess(context.caller, object.name, field.name);
  const mayWrite = edit && !field.isSystem && field.autoNumberFormat === null;
  return {
    apiName: field.name,
    createable: mayWrite,
    custom: field.isCustom,
    dataType: dataType(field.type),
    externalId: field.isExternalId,
    inlineHelpText: field.helpText,
    label: field.label,
    length: field.length,
    precision: field.precision,
    reference: field.type === 'reference',
    referenceToInfos: field.referenceTo.map((apiName) => ({ apiName, nameFields: ['Name'] })),
    relationshipName: field.relationshipName,
    required: field.isRequired,
    scale: field.scale,
    unique: field.isUnique,
    updateable: mayWrite && !field.isCreateOnly,
  };
};

/** The response of `getObjectInfo` for the caller. */
export const objectInfo = (context: RestContext, object: ObjectSchema): Record<string, unknown> => {
  const access = context.org.objectAccess(context.caller, object.name);
  const readable = [...object.fields.values()].filter(({ name }) => context.org.fieldAccess(context.caller, object.name, name).read);
  return {
    apiName: object.name,
    childRelationships: describeObject(context, object)['childRelationships'],
    createable: access.create,
    custom: object.isCustom,
    defaultRecordTypeId: null,
    deletable: access.delete,
    fields: Object.fromEntries(readable.map((field) => [field.name, fieldInfo(context, object, field)])),
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.pluralLabel,
    nameFields: object.fields.has('Name') ? ['Name'] : [],
    queryable: true,
    recordTypeInfos: {},
    updateable: access.edit,
  };
};
