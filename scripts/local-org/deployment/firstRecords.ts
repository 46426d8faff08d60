import type { RecordData } from '../orgTypes.ts';

/** The licence of users that only programs sign in as; by itself it allows no object. */
export const integrationLicence = 'Salesforce Integration';
/** What lets such a user hold permission sets that grant objects. */
export const integrationSetLicence = 'Salesforce API Integration';

/** What an org has before anybody uses it. */
export const firstRecords = (
  put: (objectName: string, matches: RecordData, more?: RecordData) => string,
): { orgId: string; systemUserId: string } => {
  const orgId = put(
    'Organization',
    { Name: 'Northwind Sales' },
    { InstanceName: 'LOCAL', IsSandbox: false, OrganizationType: 'Developer Edition', LanguageLocaleKey: 'en_US' },
  );
  const licence = (name: string): string => put('UserLicense', { Name: name }, { MasterLabel: name });
  const profiles: Record<string, RecordData> = {
    'System Administrator': { UserLicenseId: licence('Salesforce'), PermissionsModifyAllData: true, PermissionsViewAllData: true },
    'Standard User': { UserLicenseId: licence('Salesforce') },
    'Minimum Access - API Only Integrations': { UserLicenseId: licence(integrationLicence) },
  };
  for (const [name, properties] of Object.entries(profiles)) {
    const profileId = put('Profile', { Name: name }, { UserType: 'Standard', ...properties });
    put('PermissionSet', { ProfileId: profileId, IsOwnedByProfile: true }, { Name: `X${profileId}`, Label: name });
  }
  put('PermissionSetLicense', { DeveloperName: 'SalesforceAPIIntegrationPsl' }, { MasterLabel: integrationSetLicence, Status: 'Active' });
  const administrator = put('Profile', { Name: 'System Administrator' });
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
