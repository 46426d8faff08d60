/** The users of the local org. Their access depends on their profile, permission sets and the sample account's sharing. */
export interface LocalUser {
  username: string;
  firstName: string;
  lastName: string;
  profile: 'System Administrator' | 'Standard User' | 'Minimum Access - API Only Integrations';
  permissionSets: string[];
  /** Shown next to the name in the user switch. */
  note: string;
}

export const integrationUsername = 'integration@media.example';
export const ownerUsername = 'riley.owner@media.example';
export const readerUsername = 'robin.reader@media.example';
export const adminUsername = 'avery.admin@media.example';

export const localUsers: readonly LocalUser[] = [
  {
    username: ownerUsername,
    firstName: 'Riley',
    lastName: 'Owner',
    profile: 'Standard User',
    permissionSets: ['Media_User'],
    note: 'owns the account',
  },
  {
    username: readerUsername,
    firstName: 'Robin',
    lastName: 'Reader',
    profile: 'Standard User',
    permissionSets: ['Media_User'],
    note: 'may read it only',
  },
  {
    username: adminUsername,
    firstName: 'Avery',
    lastName: 'Admin',
    profile: 'System Administrator',
    permissionSets: ['Media_User', 'Media_Admin'],
    note: 'administrator',
  },
  {
    username: integrationUsername,
    firstName: 'Media',
    lastName: 'Integration',
    profile: 'Minimum Access - API Only Integrations',
    permissionSets: ['Media_Integration'],
    note: 'writes the insights',
  },
];
