import type { FieldType, StandardField } from '../../metadata/standardFields.ts';
import type { FieldSchema } from './objectSchema.ts';

const plain: Omit<FieldSchema, 'name' | 'label' | 'type'> = {
  isCustom: false,
  length: 0,
  precision: 0,
  scale: 0,
  isRequired: false,
  isUnique: false,
  isExternalId: false,
  isSystem: false,
  isCreateOnly: false,
  isRestrictedPicklist: false,
  picklistValues: [],
  defaultValue: null,
  referenceTo: [],
  relationshipName: null,
  childRelationshipName: null,
  onDeleteOfTarget: 'SetNull',
  isMasterDetail: false,
  autoNumberFormat: null,
  helpText: null,
};

/** A field with default properties, overridden by those given. */
export const field = (name: string, type: FieldType, properties: Partial<FieldSchema> = {}): FieldSchema => ({
  ...plain,
  name,
  label: name,
  type,
  length: ['string', 'picklist', 'email', 'phone', 'url'].includes(type) ? 255 : type === 'reference' || type === 'id' ? 18 : 0,
  precision: type === 'double' || type === 'currency' || type === 'percent' ? 18 : 0,
  ...properties,
});

/** A field that only the org sets. */
export const systemField = (name: string, type: FieldType, properties: Partial<FieldSchema> = {}): FieldSchema =>
  field(name, type, { isSystem: true, ...properties });

/** A lookup field of a standard object. */
export const lookup = (name: string, referenceTo: readonly string[], properties: Partial<FieldSchema> = {}): FieldSchema =>
  field(name, 'reference', { referenceTo, relationshipName: name.replace(/Id$/, ''), ...properties });

/** The fields that every record has. */
export const commonFields: readonly FieldSchema[] = [
  systemField('Id', 'id'),
  systemField('CreatedById', 'reference', { referenceTo: ['User'], relationshipName: 'CreatedBy' }),
  systemField('CreatedDate', 'datetime'),
  systemField('LastModifiedById', 'reference', { referenceTo: ['User'], relationshipName: 'LastModifiedBy' }),
  systemField('LastModifiedDate', 'datetime'),
  systemField('SystemModstamp', 'datetime'),
  systemField('IsDeleted', 'boolean', { defaultValue: false }),
];

/** The schema of a standard field, from the definitions of the metadata check. */
export const standardField = (standard: StandardField): FieldSchema =>
  field(standard.name, standard.type, {
    label: standard.label,
    ...(standard.length === undefined ? {} : { length: standard.length }),
    isRequired: standard.isRequired ?? false,
    referenceTo: standard.referenceTo ?? [],
    relationshipName: standard.relationshipName ?? null,
  });
