import type { Connection } from 'jsforce';

/** The name of the account that a check creates for its file. */
export const checkName = 'Media Insights check';

/** The maximum time that a check waits for its file. */
export const maxSeconds = 300;

const idsOf = async (admin: Connection, soql: string): Promise<string[]> =>
  (await admin.query<{ Id: string }>(soql)).records.map(({ Id }) => Id);

/** Deletes the accounts of checks with their files. */
export const checkFilesGone = async (admin: Connection, accountIds: readonly string[]): Promise<void> => {
  const within = accountIds.map((id) => `'${id}'`).join(', ');
  const files = await idsOf(admin, `SELECT Id FROM Media__c WHERE Parent_Id__c IN (${within})`);
  if (files.length > 0) await admin.sobject('Media__c').destroy(files);
  await admin.sobject('Account').destroy([...accountIds]);
};

/** Deletes what interrupted checks of the same user left behind, except for recent ones that may still be running. */
export const forgetEarlierChecks = async (admin: Connection, now: Date): Promise<void> => {
  // jsforce doesn't know the identity URL of a login by sf.
  const { user_id: me } = await admin.request<{ user_id: string }>('/services/oauth2/userinfo');
  const before = new Date(now.getTime() - 2 * maxSeconds * 1000).toISOString();
  const left = await idsOf(
    admin,
    `SELECT Id FROM Account WHERE Name = '${checkName}' AND CreatedById = '${me}' AND CreatedDate < ${before} LIMIT 100`,
  );
  if (left.length > 0) await checkFilesGone(admin, left);
};
