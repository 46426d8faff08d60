import type { Connection } from 'jsforce';
import { messageOf } from '../../messageOf.ts';
import { done, todo, type Finding, type Step } from '../step.ts';
import type { OrgAccess } from './orgAccess.ts';
import { integrationLicense, userIdOf } from './userIds.ts';

/** The name in an English org: names of standard profiles are translated, in queries too. */
const profile = 'Minimum Access - API Only Integrations';

/**
 * The license's profile of this name, or, in another language, its only profile. An org may have more: custom ones, or one of an earlier
 * release.
 */
const profileId = async (admin: Connection): Promise<string> => {
  const soql = `SELECT Id, Name FROM Profile WHERE UserLicense.Name = '${integrationLicense}'`;
  const { records } = await admin.query<{ Id: string; Name: string }>(soql);
  const found = records.find(({ Name }) => Name === profile) ?? (records.length === 1 ? records[0] : undefined);
  if (found === undefined)
    throw new Error(`${String(records.length)} profiles have the license ${integrationLicense}, and none is ${profile}`);
  return found.Id;
};

const byHand = (username: string, refusal: string): Finding => ({
  state: 'manual',
  instructions: [
    `Setup can’t create this user: ${refusal}`,
    'Setup → Users → New User.',
    'User License: Salesforce Integration. Profile: Minimum Access - API Only Integrations.',
    `Username: ${username}. Any name; your own email address.`,
    'Save, then run npm run setup again.',
  ],
});

/** Creates the user that writes insights. If the org has no license left, a person has to solve that. */
export const integrationUserThere = ({ admin, display }: OrgAccess, usernameNow: () => Promise<string>): Step => {
  let refusal: string | undefined;
  return {
    title: 'The integration user exists',
    help: 'Create it manually: Setup → Users → New User, license Salesforce Integration. Its username is in the settings.',
    async check() {
      const username = await usernameNow();
      if ((await userIdOf(await admin(), username)) !== undefined) return done(username);
      return refusal === undefined ? todo() : byHand(username, refusal);
    },
    async apply() {
      const connection = await admin();
      const [me] = (
        await connection.query<Record<string, string>>(
          `SELECT Email, TimeZoneSidKey, LocaleSidKey, LanguageLocaleKey, EmailEncodingKey FROM User WHERE Username = '${(await display()).username}'`,
        )
      ).records;
      const { attributes: _, ...localeAndMail } = me ?? {};
      const user = { ...localeAndMail, Username: await usernameNow(), LastName: 'Media Integration', Alias: 'media', IsActive: true };
      await profileId(connection)
        .then((ProfileId) => connection.sobject('User').create({ ...user, ProfileId }))
        .catch((error: unknown) => {
          refusal = messageOf(error);
        });
    },
  };
};
