import type { Connection } from 'jsforce';
import { done, todo, type Finding, type Step } from '../step.ts';
import type { OrgAccess } from './orgAccess.ts';

const idOf = async (admin: Connection, soql: string): Promise<string | undefined> =>
  (await admin.query<{ Id: string }>(soql)).records[0]?.Id;

const userId = (admin: Connection, username: string): Promise<string | undefined> =>
  idOf(admin, `SELECT Id FROM User WHERE Username = '${username}' AND IsActive = true`);

/** What is assigned: a permission set, or a group of them. */
type Assignable = { permissionSet: string } | { group: string };

const targetOf = async (admin: Connection, what: Assignable): Promise<Record<string, string>> => {
  const isGroup = 'group' in what;
  const soql = isGroup
    ? `SELECT Id FROM PermissionSetGroup WHERE DeveloperName = '${what.group}'`
    : `SELECT Id FROM PermissionSet WHERE Name = '${what.permissionSet}'`;
  const id = await idOf(admin, soql);
  if (id === undefined) throw new Error(`The org has no ${isGroup ? what.group : what.permissionSet}`);
  return isGroup ? { PermissionSetGroupId: id } : { PermissionSetId: id };
};

/** A user holds a permission set or group. The CLI's own command knows no groups, so this goes through the API. */
export const assigned = ({ admin }: OrgAccess, username: () => Promise<string>, what: Assignable): Step => {
  const find = async (): Promise<{ connection: Connection; assignment: Record<string, string>; isThere: boolean }> => {
    const connection = await admin();
    const assignee = await userId(connection, await username());
    if (assignee === undefined) throw new Error(`The org has no active user ${await username()}`);
    const assignment = { AssigneeId: assignee, ...(await targetOf(connection, what)) };
    const where = Object.entries(assignment).map(([field, id]) => `${field} = '${id}'`);
    const isThere = (await idOf(connection, `SELECT Id FROM PermissionSetAssignment WHERE ${where.join(' AND ')}`)) !== undefined;
    return { connection, assignment, isThere };
  };
  return {
    title: 'group' in what ? `You have ${what.group}` : `The integration user has ${what.permissionSet}`,
    help: 'Assign it in Setup → Permission Sets, or ask someone who can.',
    check: async () => ((await find()).isThere ? done() : todo()),
    async apply() {
      const { connection, assignment } = await find();
      await connection.sobject('PermissionSetAssignment').create(assignment);
    },
  };
};

const integrationLicence = 'Salesforce Integration';
/** As an administrator of an English org sees it: the names of standard profiles are translated, in queries too. */
const profile = 'Minimum Access - API Only Integrations';

/** The profile of the licence: the one of this name, or in another language the only one. An org may have more, its own or one of an earlier release. */
const profileId = async (admin: Connection): Promise<string> => {
  const soql = `SELECT Id, Name FROM Profile WHERE UserLicense.Name = '${integrationLicence}'`;
  const { records } = await admin.query<{ Id: string; Name: string }>(soql);
  const found = records.find(({ Name }) => Name === profile) ?? (records.length === 1 ? records[0] : undefined);
  if (found === undefined)
    throw new Error(`${String(records.length)} profiles have the license ${integrationLicence}, and none is ${profile}`);
  return found.Id;
};

const byHand = (username: string, refusal: string): Finding => ({
  state: 'manual',
  instructions: [
    `The org refused to let setup do this: ${refusal}`,
    'Setup → Users → New User.',
    'User License: Salesforce Integration. Profile: Minimum Access - API Only Integrations.',
    `Username: ${username}. Any name; your own email address.`,
    'Save, then run npm run setup again.',
  ],
});

/** The one user that writes insights. An org may have no licence left for it, which only a person can mend. */
export const integrationUserThere = ({ admin, display }: OrgAccess, usernameNow: () => Promise<string>): Step => {
  let refusal: string | undefined;
  return {
    title: 'The integration user exists',
    help: 'Create it manually: Setup → Users → New User, license Salesforce Integration. Its username is in the settings.',
    async check() {
      const username = await usernameNow();
      if ((await userId(await admin(), username)) !== undefined) return done(username);
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
          refusal = error instanceof Error ? error.message : String(error);
        });
    },
  };
};

/** What Setup calls it, and its name that no language changes. */
const setLicence = 'Salesforce API Integration';
const setLicenceName = 'SalesforceAPIIntegrationPsl';

/**
 * A user with the licence for integrations holds the permission set licence as well, without which the org refuses every permission set that
 * grants an object. A user with a full licence needs none.
 */
export const licensed = ({ admin }: OrgAccess, usernameNow: () => Promise<string>): Step => {
  const find = async () => {
    const username = await usernameNow();
    const connection = await admin();
    const soql = `SELECT Id, Profile.UserLicense.Name FROM User WHERE Username = '${username}' AND IsActive = true`;
    const [user] = (await connection.query<{ Id: string; Profile: { UserLicense: { Name: string } } }>(soql)).records;
    if (user === undefined) throw new Error(`The org has no active user ${username}`);
    const licenceId = await idOf(connection, `SELECT Id FROM PermissionSetLicense WHERE DeveloperName = '${setLicenceName}'`);
    const held = `SELECT Id FROM PermissionSetLicenseAssign WHERE AssigneeId = '${user.Id}' AND PermissionSetLicenseId = '${licenceId ?? ''}'`;
    return {
      ...{ connection, userId: user.Id, licenceId, isNeeded: user.Profile.UserLicense.Name === integrationLicence },
      isHeld: licenceId !== undefined && (await idOf(connection, held)) !== undefined,
    };
  };
  return {
    title: `The integration user has the permission set license ${setLicence}`,
    help: `Assign it manually: Setup → Users → the integration user → Permission Set License Assignments → Edit Assignments → ${setLicence}.`,
    async check() {
      const { isNeeded, isHeld } = await find();
      if (!isNeeded) return done('not needed with its license');
      return isHeld ? done() : todo();
    },
    async apply() {
      const { connection, userId: AssigneeId, licenceId } = await find();
      if (licenceId === undefined) throw new Error(`The org has no permission set license ${setLicence}`);
      await connection.sobject('PermissionSetLicenseAssign').create({ AssigneeId, PermissionSetLicenseId: licenceId });
    },
  };
};
