import type { Org } from '../local-org/orgTypes.ts';
import { adminUsername } from './localUsers.ts';

const idOf = (org: Org, soql: string): string | null => {
  const id = org.query(org.system, soql).records[0]?.['Id'];
  return typeof id === 'string' ? id : null;
};

/** Assigns the group that `npm run setup` assigns to whoever runs it, so that the doctor finds no problem in what `npm start` started. */
export const assignAdministrators = (org: Org): void => {
  const AssigneeId = idOf(org, `SELECT Id FROM User WHERE Username = '${adminUsername}'`);
  const PermissionSetGroupId = idOf(org, "SELECT Id FROM PermissionSetGroup WHERE DeveloperName = 'Media_Administrators'");
  const assigned = `SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = '${AssigneeId}' AND PermissionSetGroupId = '${PermissionSetGroupId}'`;
  if (idOf(org, assigned) === null) org.create(org.system, 'PermissionSetAssignment', { AssigneeId, PermissionSetGroupId });
};
