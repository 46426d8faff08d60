import type { Connection } from 'jsforce';

/** The user license of API-only users, as named in Setup. */
export const integrationLicense = 'Salesforce Integration';

/** The id of the first record of a query; undefined if there is none. */
export const idOf = async (admin: Connection, soql: string): Promise<string | undefined> =>
  (await admin.query<{ Id: string }>(soql)).records[0]?.Id;

export const userIdOf = (admin: Connection, username: string): Promise<string | undefined> =>
  idOf(admin, `SELECT Id FROM User WHERE Username = '${username}' AND IsActive = true`);
