import type { Connection } from 'jsforce';
import { connectionAs, startedOrg } from '../../local-org/http/test/startedOrg.ts';
import { adminUsername } from '../../local-system/localUsers.ts';
import { convertedForceApp } from '../../test/convertedForceApp.ts';
import type { OrgAccess } from './orgAccess.ts';
import { recordsPrivate } from './privacyStep.ts';

let org: Awaited<ReturnType<typeof startedOrg>>;
let admin: Connection;
beforeAll(async () => {
  org = await startedOrg();
  admin = await connectionAs(org, adminUsername);
});
afterAll(() => org.close());

const step = () => recordsPrivate({ admin: async () => admin } as OrgAccess);

/** Sets an object's org-wide default, as an admin can in Setup, Sharing Settings. */
const deployWithDefault = async (object: string, sharingModel: string): Promise<void> => {
  const file = `objects/${object}.object`;
  const files = await convertedForceApp();
  const text = Buffer.from(files.get(file) ?? []).toString();
  files.set(file, Buffer.from(text.replace('<sharingModel>Private', `<sharingModel>${sharingModel}`)));
  expect(org.org.deploy(files, { checkOnly: false }).failures).toEqual([]);
};

describe('the org-wide defaults of files and sessions', () => {
  it('are private as deployed', async () => {
    expect(await step().check()).toEqual({ state: 'done' });
  });

  it.each([
    ['Media__c', 'ReadWrite'],
    ['Media__c', 'Read'],
    ['Media_Session__c', 'Read'],
  ])('are reported if %s is %s', async (object, sharingModel) => {
    await deployWithDefault(object, sharingModel);

    await expect(step().check()).rejects.toThrow(`The org-wide default of ${object} is ${sharingModel}`);
  });

  it('are reported as unknown without the objects', async () => {
    const query = async () => ({ records: [] });
    const empty = { admin: async () => ({ tooling: { query } }) as unknown as Connection } as OrgAccess;

    await expect(recordsPrivate(empty).check()).rejects.toThrow('The org-wide default of Media__c is unknown');
  });
});
