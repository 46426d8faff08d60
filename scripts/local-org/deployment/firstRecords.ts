import type { RecordData } from '../orgTypes.ts';

/** The user license for API-only users. It grants access to no object by itself. */
export const integrationLicense = 'Salesforce Integration';
/** The permission set license that such a user needs for permission sets that grant object access. */
export const integrationSetLicense = 'Salesforce API Integration';

/** Creates the records of a new org. */
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
