import type { TypedComponent } from '../metadataTypes.ts';
import { nameInObject, objectOf, type OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { repeated, type Finding } from './finding.ts';
import { objectPermissionFindings } from './objectPermissions.ts';
import { userPermissions } from './userPermissions.ts';

type Value = TypedComponent<'PermissionSet'>['value'];

function* fields(value: Value, org: OrgModel): Generator<Finding> {
  for (const permission of value.fieldPermissions) {
    const at = elementOf(permission);
    const field = org.objects.get(objectOf(permission.field))?.fields.get(nameInObject(permission.field));
    if (!field) yield { problem: `In field: field - no CustomField named ${permission.field} found`, at };
    else if (field.isRequired || (!field.isCustom && ['Id', 'Name', 'OwnerId'].includes(field.name))) {
      yield { problem: `You cannot deploy to a required field: ${permission.field}`, at };
    }
    if (permission.editable && permission.readable !== true)
      yield { problem: `Field ${permission.field} is editable, so it must be readable`, at };
    if (permission.editable && (field?.type === 'AutoNumber' || field?.isCalculated))
      yield { problem: `Field ${permission.field} can not be editable`, at };
  }
  for (const name of repeated(value.fieldPermissions.map(({ field }) => field))) yield { problem: `Duplicate field permission: ${name}` };
}

function* named(value: Value, org: OrgModel): Generator<Finding> {
  for (const permission of value.customPermissions) {
    if (!org.has('CustomPermission', permission.name)) {
      yield { problem: `In field: name - no CustomPermission named ${permission.name} found`, at: elementOf(permission) };
    }
  }
  for (const setting of value.tabSettings) {
    const isStandard = setting.tab.startsWith('standard-') && org.objects.has(setting.tab.slice('standard-'.length));
    if (!isStandard && !org.has('CustomTab', setting.tab))
      yield { problem: `In field: tab - no CustomTab named ${setting.tab} found`, at: elementOf(setting) };
  }
  for (const app of value.applicationVisibilities) {
    if (!app.application.startsWith('standard__') && !org.has('CustomApplication', app.application)) {
      yield { problem: `In field: application - no CustomApplication named ${app.application} found`, at: elementOf(app) };
    }
  }
}

function* general(value: Value): Generator<Finding> {
  const enabled = new Set(value.userPermissions.filter((permission) => permission.enabled).map(({ name }) => name));
  for (const permission of value.userPermissions) {
    const needed = userPermissions[permission.name];
    if (!needed) yield { problem: `Unknown user permission: ${permission.name}`, at: elementOf(permission) };
    for (const name of permission.enabled ? (needed ?? []).filter((other) => !enabled.has(other)) : []) {
      yield { problem: `Permission ${permission.name} depends on permission(s): ${name}`, at: elementOf(permission) };
    }
  }
}

/** Checks that a permission set grants permissions on existing components, and includes the permissions they require. */
export function* permissionSetRule({ value }: TypedComponent<'PermissionSet'>, org: OrgModel): Generator<Finding> {
  if (value.label.length === 0 || value.label.length > 80)
    yield { problem: 'The label of a PermissionSet must have 1 to 80 characters', at: elementOf(value, 'label') };
  if ((value.description?.length ?? 0) > 255)
    yield { problem: 'The description of a PermissionSet must have at most 255 characters', at: elementOf(value, 'description') };
  yield* fields(value, org);
  yield* objectPermissionFindings(value.objectPermissions, org);
  yield* named(value, org);
  yield* general(value);
}
