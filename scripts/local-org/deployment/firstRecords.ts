import type { RecordData } from '../orgTypes.ts';

/** The license of users that only programs sign in as; by itself it allows no object. */
export const integrationLicense = 'Salesforce Integration';
/** What lets such a user hold permission sets that grant objects. */
export const integrationSetLicense = 'Salesforce API Integration';

/** What an org has before anybody uses it. */
export const firstRecords = (
  put: (objectName: string, matches: RecordData, more?: RecordData) => string,
): { orgId: string; systemUserId: string } => {
  const orgId = put(
    'Organization',
    { Name: 'Northwind Sales' },
    { InstanceName: 'LOCAL', IsSandbox: false, OrganizationType: 'Developer Edition', LanguageLocaleKey: 'en_US' },
  );
  const license = (name: string): string => put('UserLicense', { Name: name }, { MasterLabel: name });
  const profiles: Record<string, RecordData> = {
    'System Administrator': { UserLicenseId: license('Salesforce'), PermissionsModifyAllData: true, PermissionsViewAllData: true },
    'Standard User': { UserLicenseId: license('Salesforce') },
    'Minimum Access - API Only Integrations': { UserLicenseId: license(integrationLicense) },
  };
  for (const [name, properties] of Object.entries(profiles)) {
    const profileId = put('Profile', { Name: name }, { UserType: 'Standard', ...properties });
    put('PermissionSet', { ProfileId: profileId, IsOwnedByProfile: true }, { Name: `X${profileId}`, Label: name });
  }
  put('PermissionSetLicense', { DeveloperName: 'SalesforceAPIIntegrationPsl' }, { MasterLabel: integrationSetLicense, Status: 'Active' });
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
