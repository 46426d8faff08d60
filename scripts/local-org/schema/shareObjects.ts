import { commonFields, field, lookup } from './fieldSchemas.ts';
import type { FieldSchema, ObjectSchema } from './objectSchema.ts';
import { setupObject } from './setupObjects.ts';

const accessLevels = ['Read', 'Edit', 'All'].map((value) => ({ value, label: value, isDefault: false }));

const accessPicklist = (name: string): FieldSchema =>
  field(name, 'picklist', { isRequired: true, isRestrictedPicklist: true, picklistValues: accessLevels });

/** The system fields of share rows; they have no CreatedBy or CreatedDate (Object Reference, "StandardObjectNameShare"). */
const shareSystemFields: ReadonlySet<string> = new Set(['Id', 'IsDeleted', 'LastModifiedById', 'LastModifiedDate']);

/** The share object of an object with owners. `AccountShare` has its own field names, `X__Share` the generic ones. */
export const shareObject = (object: ObjectSchema, number: number): ObjectSchema => {
  const custom = object.isCustom;
  const parent = custom ? 'ParentId' : `${object.name}Id`;
  const access = custom
    ? ['AccessLevel']
    : object.name === 'Account'
      ? ['AccountAccessLevel', 'OpportunityAccessLevel']
      : [`${object.name}AccessLevel`];
  const fields = [
    lookup(parent, [object.name], { isRequired: true, isCreateOnly: true, onDeleteOfTarget: 'Cascade' }),
    lookup('UserOrGroupId', ['User'], { isRequired: true, isCreateOnly: true }),
    ...access.map(accessPicklist),
    field('RowCause', 'picklist', { isCreateOnly: true, picklistValues: [{ value: 'Manual', label: 'Manual Sharing', isDefault: true }] }),
  ];
  const name = custom ? object.name.replace(/__c$/, '__Share') : `${object.name}Share`;
  const kept = commonFields.filter(({ name: common }) => shareSystemFields.has(common));
  return setupObject(name, `0${number.toString(36).padStart(2, 'r')}`, fields, {
    fields: new Map([...kept, ...fields].map((one) => [one.name, one])),
    isWritable: true,
    sharesObject: object.name,
    sharing: 'Private',
  });
};

/** The names of the record id and access level fields of a share object. */
export const shareFields = (share: ObjectSchema): { parent: string; access: string } =>
  share.name.endsWith('__Share')
    ? { parent: 'ParentId', access: 'AccessLevel' }
    : { parent: `${String(share.sharesObject)}Id`, access: `${String(share.sharesObject)}AccessLevel` };
