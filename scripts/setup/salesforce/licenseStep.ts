import { done, todo, type Step } from '../step.ts';
import type { OrgAccess } from './orgAccess.ts';
import { idOf, integrationLicense } from './userIds.ts';

/** The label in Setup, and the developer name, which is the same in every language. */
const setLicense = 'Salesforce API Integration';
const setLicenseName = 'SalesforceAPIIntegrationPsl';

/**
 * Assigns the permission set license to a user with the integration license; without it the org rejects every permission set that grants
 * object access. A user with a full license doesn't need it.
 */
export const licensed = ({ admin }: OrgAccess, usernameNow: () => Promise<string>): Step => {
  const find = async () => {
    const username = await usernameNow();
    const connection = await admin();
    const soql = `SELECT Id, Profile.UserLicense.Name FROM User WHERE Username = '${username}' AND IsActive = true`;
    const [user] = (await connection.query<{ Id: string; Profile: { UserLicense: { Name: string } } }>(soql)).records;
    if (user === undefined) throw new Error(`The org has no active user ${username}`);
    const licenseId = await idOf(connection, `SELECT Id FROM PermissionSetLicense WHERE DeveloperName = '${setLicenseName}'`);
    const held = `SELECT Id FROM PermissionSetLicenseAssign WHERE AssigneeId = '${user.Id}' AND PermissionSetLicenseId = '${licenseId ?? ''}'`;
    return {
      ...{ connection, userId: user.Id, licenseId, isNeeded: user.Profile.UserLicense.Name === integrationLicense },
      isHeld: licenseId !== undefined && (await idOf(connection, held)) !== undefined,
    };
  };
  return {
    title: `The integration user has the permission set license ${setLicense}`,
    help: `Assign it manually: Setup → Users → the integration user → Permission Set License Assignments → Edit Assignments → ${setLicense}.`,
    async check() {
      const { isNeeded, isHeld } = await find();
      if (!isNeeded) return done('not needed with its license');
      return isHeld ? done() : todo();
    },
    async apply() {
      const { connection, userId: AssigneeId, licenseId } = await find();
      if (licenseId === undefined) throw new Error(`The org has no permission set license ${setLicense}`);
      await connection.sobject('PermissionSetLicenseAssign').create({ AssigneeId, PermissionSetLicenseId: licenseId });
    },
  };
};
