import type { PermissionSetObjectPermissions } from '@salesforce/types/metadata';
import type { OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { repeated, type Finding } from './finding.ts';

type Permission = PermissionSetObjectPermissions;
type Right = 'allowCreate' | 'allowRead' | 'allowEdit' | 'allowDelete' | 'viewAllRecords' | 'modifyAllRecords';

/** Each permission, and the permissions on the same object that it requires. Salesforce doesn't grant them separately. */
const dependencies: readonly (readonly [Right, string, readonly Right[]])[] = [
  ['allowCreate', 'Create', ['allowRead']],
  ['allowEdit', 'Edit', ['allowRead']],
  ['allowDelete', 'Delete', ['allowRead', 'allowEdit']],
  ['viewAllRecords', 'View All', ['allowRead']],
  ['modifyAllRecords', 'Modify All', ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords']],
];

function* within(permission: Permission): Generator<Finding> {
  for (const [right, name, needed] of dependencies) {
    const missing = needed.filter((other) => !permission[other]);
    if (permission[right] && missing.length > 0)
      yield {
        problem: `Permission ${name} ${permission.object} depends on permission(s): ${missing.join(', ')}`,
        at: elementOf(permission),
      };
  }
}

/**
 * Standard objects that are readable only together. Accounts require contacts in orgs with person accounts
 * (github.com/trailheadapps/apex-recipes/issues/22), and any org may be the target.
 */
const companions: Partial<Record<string, readonly string[]>> = { Account: ['Contact'], Contact: ['Account'] };

const mastersOf = (object: string, org: OrgModel): string[] =>
  [...(org.objects.get(object)?.fields.values() ?? [])]
    .filter(({ type }) => type === 'MasterDetail')
    .map(({ referenceTo }) => referenceTo ?? '');

/** Permissions on other objects that a permission requires: help.salesforce.com, “Permission Dependencies and Alignment”. */
function* across(permission: Permission, granted: (object: string, right: Right) => boolean, org: OrgModel): Generator<Finding> {
  const masters = mastersOf(permission.object, org);
  const needed: readonly (readonly [Right, string, readonly string[]])[] = [
    ['allowRead', 'Read', [...masters, ...(companions[permission.object] ?? [])]],
    ['viewAllRecords', 'View All', masters],
  ];
  for (const [right, name, objects] of needed) {
    for (const other of permission[right] ? objects.filter((object) => !granted(object, right)) : [])
      yield { problem: `Permission ${name} ${permission.object} depends on permission(s): ${name} ${other}`, at: elementOf(permission) };
  }
}

/** Checks that object permissions are on existing objects, once per object, and include the permissions they require. */
export function* objectPermissionFindings(permissions: readonly Permission[], org: OrgModel): Generator<Finding> {
  const granted = (object: string, right: Right): boolean => permissions.some((one) => one.object === object && one[right]);
  for (const permission of permissions) {
    if (!org.objects.has(permission.object))
      yield { problem: `In field: object - no CustomObject named ${permission.object} found`, at: elementOf(permission) };
    yield* within(permission);
    yield* across(permission, granted, org);
  }
  for (const name of repeated(permissions.map(({ object }) => object))) yield { problem: `Duplicate object permission: ${name}` };
}
