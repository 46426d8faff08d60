import { AwsError } from './awsError.ts';
import type { Principal } from './credentials.ts';
import { allows } from './policy.ts';
import type { RoleDeclaration } from '../stackTypes.ts';

/** Whether a principal may perform an action on a resource: its role must allow it, and so must its session policy, if any. */
export type Permits = (principal: Principal, action: string, resource: string) => boolean;

export const permissions =
  (roles: readonly RoleDeclaration[]): Permits =>
  (principal, action, resource) => {
    if (principal.kind === 'account') return true;
    const role = roles.find(({ name }) => name === principal.role);
    if (role === undefined || !allows(role.policy, action, resource)) return false;
    return principal.sessionPolicy === undefined || allows(principal.sessionPolicy, action, resource);
  };

/** Throws AccessDenied with IAM's message unless the action is permitted. */
export const demand = (permits: Permits, principal: Principal, action: string, resource: string): void => {
  if (permits(principal, action, resource)) return;
  const who = principal.kind === 'session' ? principal.arn : 'account';
  throw new AwsError(403, 'AccessDenied', `User: ${who} is not authorized to perform: ${action} on resource: "${resource}"`);
};
