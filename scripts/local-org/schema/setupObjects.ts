import { commonFields, field, lookup, systemField } from './fieldSchemas.ts';
import type { FieldSchema, ObjectSchema } from './objectSchema.ts';

const setup = (name: string, keyPrefix: string, fields: readonly FieldSchema[], properties: Partial<ObjectSchema> = {}): ObjectSchema => ({
  name,
  label: name,
  pluralLabel: name,
  keyPrefix,
  isCustom: false,
  fields: new Map([...commonFields, ...fields].map((one) => [one.name, one])),
  sharing: 'Read',
  isOwned: false,
  sharesObject: null,
  isWritable: false,
  ...properties,
});

const text = (name: string): FieldSchema => field(name, 'string');
const flag = (name: string): FieldSchema => field(name, 'boolean', { defaultValue: false });

/** The objects of Setup that clients of this product read. */
export const setupObjects: readonly ObjectSchema[] = [
  setup('Organization', '00D', [
    text('Name'),
    text('InstanceName'),
    flag('IsSandbox'),
    field('TrialExpirationDate', 'datetime'),
    text('NamespacePrefix'),
    text('OrganizationType'),
    text('LanguageLocaleKey'),
  ]),
  setup('UserLicense', '100', [text('Name'), text('MasterLabel')]),
  setup('Profile', '00e', [
    text('Name'),
    text('UserType'),
    lookup('UserLicenseId', ['UserLicense']),
    flag('PermissionsModifyAllData'),
    flag('PermissionsViewAllData'),
  ]),
  setup('PermissionSetLicense', '0PL', [text('DeveloperName'), text('MasterLabel'), text('Status')]),
  setup(
    'PermissionSetLicenseAssign',
    '2LA',
    [
      lookup('AssigneeId', ['User'], { isRequired: true, isCreateOnly: true }),
      lookup('PermissionSetLicenseId', ['PermissionSetLicense'], { isRequired: true, isCreateOnly: true }),
    ],
    { isWritable: true },
  ),
  setup('PermissionSet', '0PS', [
    text('Name'),
    text('Label'),
    flag('IsOwnedByProfile'),
    flag('HasActivationRequired'),
    lookup('ProfileId', ['Profile']),
    text('NamespacePrefix'),
    text('Type'),
    lookup('PermissionSetGroupId', ['PermissionSetGroup']),
  ]),
  setup('PermissionSetGroup', '0PG', [text('DeveloperName'), text('MasterLabel'), text('NamespacePrefix'), text('Status')]),
  setup(
    'PermissionSetAssignment',
    '0Pa',
    [
      lookup('AssigneeId', ['User'], { isRequired: true, isCreateOnly: true }),
      lookup('PermissionSetId', ['PermissionSet'], { isCreateOnly: true }),
      lookup('PermissionSetGroupId', ['PermissionSetGroup'], { isCreateOnly: true }),
    ],
    { isWritable: true },
  ),
  setup('CustomPermission', '0CP', [text('DeveloperName'), text('MasterLabel'), text('NamespacePrefix')]),
  setup('SetupEntityAccess', '0J0', [
    lookup('ParentId', ['PermissionSet']),
    lookup('SetupEntityId', ['CustomPermission']),
    text('SetupEntityType'),
  ]),
];

const accessLevels = ['Read', 'Edit', 'All'].map((value) => ({ value, label: value, isDefault: false }));

const accessPicklist = (name: string): FieldSchema =>
  field(name, 'picklist', { isRequired: true, isRestrictedPicklist: true, picklistValues: accessLevels });

/** What the org keeps of a share row: not who created it, nor when (Object Reference, "StandardObjectNameShare"). */
const shareSystemFields: ReadonlySet<string> = new Set(['Id', 'IsDeleted', 'LastModifiedById', 'LastModifiedDate']);

/** The share object of an object with owners: `AccountShare` has its own field names, `X__Share` the general ones. */
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
  return setup(name, `0${number.toString(36).padStart(2, 'r')}`, fields, {
    fields: new Map([...kept, ...fields].map((one) => [one.name, one])),
    isWritable: true,
    sharesObject: object.name,
    sharing: 'Private',
  });
};

/** The id and level fields of a share object. */
export const shareFields = (share: ObjectSchema): { parent: string; access: string } =>
  share.name.endsWith('__Share')
    ? { parent: 'ParentId', access: 'AccessLevel' }
    : { parent: `${String(share.sharesObject)}Id`, access: `${String(share.sharesObject)}AccessLevel` };

/** Of the Tooling API, and computed from what is deployed: flows, custom labels, trusted URLs and objects. */
export const toolingObjects: readonly ObjectSchema[] = [
  setup('FlowDefinition', '300', [text('DeveloperName'), text('ActiveVersionId'), text('LatestVersionId')]),
  setup('ExternalString', '101', [text('Name'), text('Value')]),
  setup('CspTrustedSite', '08y', [text('DeveloperName'), text('EndpointUrl'), flag('IsActive')]),
  setup('EntityDefinition', '4ie', [text('QualifiedApiName'), text('InternalSharingModel')]),
];

/** `UserRecordAccess` is computed, never stored. */
export const userRecordAccess: ObjectSchema = setup('UserRecordAccess', '000', [
  systemField('RecordId', 'reference'),
  systemField('UserId', 'reference', { referenceTo: ['User'] }),
  ...['HasReadAccess', 'HasEditAccess', 'HasDeleteAccess', 'HasTransferAccess', 'HasAllAccess'].map((name) => systemField(name, 'boolean')),
  systemField('MaxAccessLevel', 'picklist'),
]);
