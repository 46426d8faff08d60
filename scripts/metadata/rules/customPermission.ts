import type { TypedComponent } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { isApiName, type Finding } from './finding.ts';

/** Checks that a custom permission has a name and a label, and that the permissions it requires exist. */
export function* customPermissionRule({ fullName, value }: TypedComponent<'CustomPermission'>, org: OrgModel): Generator<Finding> {
  if (!isApiName(fullName) || fullName.length > 80) yield { problem: `${fullName} is not a valid API name for a CustomPermission` };
  if (value.label.length === 0 || value.label.length > 80)
    yield { problem: 'The label must have 1 to 80 characters', at: elementOf(value, 'label') };
  if ((value.description?.length ?? 0) > 255)
    yield { problem: 'The description must have at most 255 characters', at: elementOf(value, 'description') };
  for (const required of value.requiredPermission) {
    if (!org.has('CustomPermission', required.customPermission)) {
      yield {
        problem: `In field: customPermission - no CustomPermission named ${required.customPermission} found`,
        at: elementOf(required),
      };
    }
  }
}
