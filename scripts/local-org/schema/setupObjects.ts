import { commonFields, field, lookup, systemField } from './fieldSchemas.ts';
import type { FieldSchema, ObjectSchema } from './objectSchema.ts';

/** A setup object, read-only for clients unless `properties` say otherwise. */
export const setupObject = (
  name: string,
  keyPrefix: string,
  fields: readonly FieldSchema[],
  properties: Partial<ObjectSchema> = {},
): ObjectSchema => ({
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

/** The setup objects that clients of this product read. */
export const setupObjects: readonly ObjectSchema[] = [
  setupObject('Organization', '00D', [
    text('Name'),
    text('InstanceName'),
    flag('IsSandbox'),
    field('TrialExpirationDate', 'datetime'),
    text('NamespacePrefix'),
    text('OrganizationType'),
    text('LanguageLocaleKey'),
  ]),
  setupObject('UserLicense', '100', [text('Name'), text('MasterLabel')]),
  setupObject('Profile', '00e', [
    text('Name'),
    text('UserType'),
    lookup('UserLicenseId', ['UserLicense']),
    flag('PermissionsModifyAllData'),
    flag('PermissionsViewAllData'),
  ]),
  setupObject('PermissionSetLicense', '0PL', [text('DeveloperName'), text('MasterLabel'), text('Status')]),
  setupObject(
    'PermissionSetLicenseAssign',
    '2LA',
    [
      lookup('AssigneeId', ['User'], { isRequired: true, isCreateOnly: true }),
      lookup('PermissionSetLicenseId', ['PermissionSetLicense'], { isRequired: true, isCreateOnly: true }),
    ],
    { isWritable: true },
  ),
  setupObject('PermissionSet', '0PS', [
    text('Name'),
    text('Label'),
    flag('IsOwnedByProfile'),
    flag('HasActivationRequired'),
    lookup('ProfileId', ['Profile']),
    text('NamespacePrefix'),
    text('Type'),
    lookup('PermissionSetGroupId', ['PermissionSetGroup']),
  ]),
  setupObject('PermissionSetGroup', '0PG', [text('DeveloperName'), text('MasterLabel'), text('NamespacePrefix'), text('Status')]),
  setupObject(
    'PermissionSetAssignment',
    '0Pa',
    [
      lookup('AssigneeId', ['User'], { isRequired: true, isCreateOnly: true }),
      lookup('PermissionSetId', ['PermissionSet'], { isCreateOnly: true }),
      lookup('PermissionSetGroupId', ['PermissionSetGroup'], { isCreateOnly: true }),
    ],
    { isWritable: true },
  ),
  setupObject('CustomPermission', '0CP', [text('DeveloperName'), text('MasterLabel'), text('NamespacePrefix')]),
  setupObject('SetupEntityAccess', '0J0', [
    lookup('ParentId', ['PermissionSet']),
    lookup('SetupEntityId', ['CustomPermission']),
    text('SetupEntityType'),
  ]),
];

/** Tooling API objects computed from the deployed metadata: flows, custom labels, trusted URLs and custom objects. */
export const toolingObjects: readonly ObjectSchema[] = [
  setupObject('FlowDefinition', '300', [text('DeveloperName'), text('ActiveVersionId'), text('LatestVersionId')]),
  setupObject('ExternalString', '101', [text('Name'), text('Value')]),
  setupObject('CspTrustedSite', '08y', [text('DeveloperName'), text('EndpointUrl'), flag('IsActive')]),
  setupObject('EntityDefinition', '4ie', [text('QualifiedApiName'), text('KeyPrefix'), text('InternalSharingModel')]),
];

/** `UserRecordAccess` is computed, never stored. */
export const userRecordAccess: ObjectSchema = setupObject('UserRecordAccess', '000', [
  systemField('RecordId', 'reference'),
  systemField('UserId', 'reference', { referenceTo: ['User'] }),
  ...['HasReadAccess', 'HasEditAccess', 'HasDeleteAccess', 'HasTransferAccess', 'HasAllAccess'].map((name) => systemField(name, 'boolean')),
  systemField('MaxAccessLevel', 'picklist'),
]);
