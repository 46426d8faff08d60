import type { RecordData } from '../orgTypes.ts';

/** What an org has before anybody uses it. */
export const firstRecords = (
  put: (objectName: string, matches: RecordData, more?: RecordData) => string,
): { orgId: string; systemUserId: string } => {
  const orgId = put(
    'Organization',
    { Name: 'Northwind Sales' },
    { InstanceName: 'LOCAL', IsSandbox: false, OrganizationType: 'Developer Edition', LanguageLocaleKey: 'en_US' },
  );
  const administrator = put(
    'Profile',
    { Name: 'System Administrator' },
    { UserType: 'Standard', PermissionsModifyAllData: true, PermissionsViewAllData: true },
  );
  for (const name of ['Standard User', 'Minimum Access - API Only Integrations']) put('Profile', { Name: name }, { UserType: 'Standard' });
  for (const name of ['System Administrator', 'Standard User', 'Minimum Access - API Only Integrations']) {
    const profileId = put('Profile', { Name: name });
    put('PermissionSet', { ProfileId: profileId, IsOwnedByProfile: true }, { Name: `X${profileId}`, Label: name });
  }
  const systemUserId = put(
    'User',
    { Username: 'autoproc@media.example' },
    {
      LastName: 'Automated Process',
      Name: 'Automated Process',
      Alias: 'autoproc',
      Email: 'autoproc@media.example',
      IsActive: true,
      UserType: 'AutomatedProcess',
      ProfileId: administrator,
    },
  );
  return { orgId, systemUserId };
};
