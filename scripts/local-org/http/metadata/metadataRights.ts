import type { Caller, Org } from '../../orgTypes.ts';
import { ApiError } from '../rest/restErrors.ts';
import { quoted } from '../../soql/literals.ts';

/** Throws unless the caller has Modify All Data. */
export const checkMayDeploy = (org: Org, { userId }: Caller): void => {
  const soql = `SELECT Id FROM User WHERE Id = ${quoted(userId)} AND Profile.PermissionsModifyAllData = true`;
  if (org.query(org.system, soql).totalSize === 1) return;
  const message = 'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions';
  throw new ApiError(403, 'INSUFFICIENT_ACCESS', `INSUFFICIENT_ACCESS: ${message}`);
};
