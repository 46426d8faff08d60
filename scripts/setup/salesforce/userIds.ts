import type { Connection } from 'jsforce';

/** The license of users that only programs sign in as, as Setup calls it. */
export const integrationLicense = 'Salesforce Integration';

/** The id of the one record that a query asks for. */
export const idOf = async (admin: Connection, soql: string): Promise<string | undefined> =>
  (await admin.query<{ Id: string }>(soql)).records[0]?.Id;

export const userIdOf = (admin: Connection, username: string): Promise<string | undefined> =>
  idOf(admin, `SELECT Id FROM User WHERE Username = '${username}' AND IsActive = true`);
