import type { Connection } from 'jsforce';
import { done, todo, type Step } from '../step.ts';
import type { OrgAccess } from './orgAccess.ts';
import { idOf, userIdOf } from './userIds.ts';

/** A permission set or a permission set group. */
type Assignable = { permissionSet: string } | { group: string };

const targetOf = async (admin: Connection, what: Assignable): Promise<Record<string, string>> => {
  const isGroup = 'group' in what;
  const soql = isGroup
    ? `SELECT Id FROM PermissionSetGroup WHERE DeveloperName = '${what.group}'`
    : `SELECT Id FROM PermissionSet WHERE Name = '${what.permissionSet}'`;
  const id = await idOf(admin, soql);
  if (id === undefined) throw new Error(`The org has no permission set ${isGroup ? `group ${what.group}` : what.permissionSet}`);
  return isGroup ? { PermissionSetGroupId: id } : { PermissionSetId: id };
};

/** Assigns a permission set or group to a user, through the API because the CLI's command doesn't support groups. */
export const assigned = ({ admin }: OrgAccess, username: () => Promise<string>, what: Assignable): Step => {
  const find = async (): Promise<{ connection: Connection; assignment: Record<string, string>; isThere: boolean }> => {
    const connection = await admin();
    const assignee = await userIdOf(connection, await username());
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
