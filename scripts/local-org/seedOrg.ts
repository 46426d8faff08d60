import { localUsers, ownerUsername, readerUsername, type LocalUser } from '../local-system/localUsers.ts';
import { integrationSetLicense } from './deployment/firstRecords.ts';
import type { Org, RecordData } from './orgTypes.ts';

/** The records of a fresh local system. */
export interface SeededOrg {
  sampleAccountId: string;
}

/** The sample account, the first record a new user sees. */
export const sampleAccount = {
  Name: 'Northwind Trading',
  Phone: '+44 20 7946 0958',
  Website: 'https://northwind.example',
  Industry: 'Shipping',
  BillingCity: 'London',
  NumberOfEmployees: 240,
};

const idOf = (org: Org, soql: string): string | undefined => {
  const id = org.query(org.system, soql).records[0]?.['Id'];
  return typeof id === 'string' ? id : undefined;
};

/** Finds a record by one of its fields, or creates it as the system user. */
const ensure = (org: Org, objectName: string, field: string, value: string, more: RecordData): string =>
  idOf(org, `SELECT Id FROM ${objectName} WHERE ${field} = '${value}'`) ??
  org.create(org.system, objectName, { [field]: value, ...more }).id;

const ensureUser = (org: Org, user: LocalUser): string => {
  const ProfileId = idOf(org, `SELECT Id FROM Profile WHERE Name = '${user.profile}'`) ?? null;
  return ensure(org, 'User', 'Username', user.username, {
    FirstName: user.firstName,
    LastName: user.lastName,
    Alias: user.lastName.slice(0, 8).toLowerCase(),
    Email: user.username,
    IsActive: true,
    UserType: 'Standard',
    TimeZoneSidKey: 'Europe/London',
    LocaleSidKey: 'en_GB',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
    ProfileId,
  });
};

/** Integration users need this license before they can be assigned permission sets that grant object access. */
const ensureLicense = (org: Org, user: LocalUser, AssigneeId: string): void => {
  if (!user.profile.includes('Integrations')) return;
  const PermissionSetLicenseId = idOf(org, `SELECT Id FROM PermissionSetLicense WHERE MasterLabel = '${integrationSetLicense}'`) ?? null;
  ensure(org, 'PermissionSetLicenseAssign', 'AssigneeId', AssigneeId, { PermissionSetLicenseId });
};

const ensureAssignments = (org: Org, user: LocalUser, userId: string): void => {
  for (const name of user.permissionSets) {
    const setId = idOf(org, `SELECT Id FROM PermissionSet WHERE Name = '${name}'`);
    if (setId === undefined) continue; // Not deployed yet; the next run of `seedOrg` assigns it.
    const assigned = idOf(org, `SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = '${userId}' AND PermissionSetId = '${setId}'`);
    if (assigned === undefined) org.create(org.system, 'PermissionSetAssignment', { AssigneeId: userId, PermissionSetId: setId });
  }
};

/** Creates the sample users and records that don't exist yet. After a deployment it also assigns the permission sets. */
export const seedOrg = (org: Org): SeededOrg =>
  org.transaction(() => {
    const userIds = new Map(localUsers.map((user) => [user.username, ensureUser(org, user)]));
    for (const user of localUsers) ensureLicense(org, user, userIds.get(user.username) ?? '');
    for (const user of localUsers) ensureAssignments(org, user, userIds.get(user.username) ?? '');
    const OwnerId = userIds.get(ownerUsername) ?? null;
    const { Name, ...more } = sampleAccount;
    const sampleAccountId = ensure(org, 'Account', 'Name', Name, { OwnerId, ...more });
    const share = {
      AccountId: sampleAccountId,
      UserOrGroupId: userIds.get(readerUsername) ?? null,
      AccountAccessLevel: 'Read',
      OpportunityAccessLevel: 'Read',
    };
    org.create(org.system, 'AccountShare', share);
    ensure(org, 'Contact', 'LastName', 'Johnson', {
      FirstName: 'Sarah',
      AccountId: sampleAccountId,
      OwnerId,
      Title: 'Procurement Manager',
    });
    ensure(org, 'Opportunity', 'Name', 'Northwind annual support', {
      StageName: 'Prospecting',
      CloseDate: '2027-03-31',
      AccountId: sampleAccountId,
      OwnerId,
    });
    ensure(org, 'Case', 'Origin', 'Email', { Subject: 'Water damage in transit', Status: 'New', AccountId: sampleAccountId, OwnerId });
    ensure(org, 'Lead', 'LastName', 'Okafor', { FirstName: 'Ada', Company: 'Globex Corporation', Status: 'Open - Not Contacted', OwnerId });
    return { sampleAccountId };
  });
