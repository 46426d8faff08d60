import { connectAs } from '../demo/readInsights.ts';
import { sampleAccount } from '../local-org/seedOrg.ts';
import type { LocalStatus } from '../local-system/localStatus.ts';
import { adminUsername, ownerUsername, readerUsername } from '../local-system/localUsers.ts';

/** Creates an account like the sample one, owned by Riley and readable by Robin. Returns its id. */
export const accountForTest = async (status: LocalStatus): Promise<string> => {
  const connection = await connectAs({ ...status, username: adminUsername });
  const idOf = async (username: string): Promise<string> => {
    const { records } = await connection.query<{ Id: string }>(`SELECT Id FROM User WHERE Username = '${username}'`);
    return records[0]?.Id ?? '';
  };
  const { id = '' } = await connection.sobject('Account').create({ ...sampleAccount, OwnerId: await idOf(ownerUsername) });
  const share = { AccountId: id, UserOrGroupId: await idOf(readerUsername), AccountAccessLevel: 'Read', OpportunityAccessLevel: 'Read' };
  await connection.sobject('AccountShare').create(share);
  return id;
};
