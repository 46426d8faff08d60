import type { TypedComponent } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { isApiName, repeated, type Finding } from './finding.ts';

/** Checks that the permission sets of a group exist and are listed once each. */
export function* permissionSetGroupRule({ fullName, value }: TypedComponent<'PermissionSetGroup'>, org: OrgModel): Generator<Finding> {
  if (!isApiName(fullName)) yield { problem: `${fullName} is not a valid API name for a PermissionSetGroup` };
  if (value.label.length === 0 || value.label.length > 80)
    yield { problem: 'The label of a PermissionSetGroup must have 1 to 80 characters', at: elementOf(value, 'label') };
  if ((value.description?.length ?? 0) > 255)
    yield { problem: 'The description of a PermissionSetGroup must have at most 255 characters', at: elementOf(value, 'description') };
  for (const [index, name] of value.permissionSets.entries()) {
    if (!org.has('PermissionSet', name))
      yield { problem: `In field: permissionSets - no PermissionSet named ${name} found`, at: elementOf(value, 'permissionSets', index) };
  }
  for (const name of repeated(value.permissionSets)) yield { problem: `Duplicate permission set: ${name}` };
}
