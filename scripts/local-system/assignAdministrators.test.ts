import { deployedOrg } from '../local-org/test/deployedOrg.ts';
import { assignAdministrators } from './assignAdministrators.ts';
import { adminUsername } from './localUsers.ts';

describe('assignAdministrators', () => {
  it('assigns the group to the administrator only once, however often it is called', async () => {
    const org = await deployedOrg();
    try {
      assignAdministrators(org);
      assignAdministrators(org);

      const held = org.query(
        org.system,
        `SELECT PermissionSetGroup.DeveloperName FROM PermissionSetAssignment WHERE Assignee.Username = '${adminUsername}' AND PermissionSetGroupId != null`,
      );
      expect(held.records).toMatchObject([{ PermissionSetGroup: { DeveloperName: 'Media_Administrators' } }]);
    } finally {
      org.close();
    }
  });
});
