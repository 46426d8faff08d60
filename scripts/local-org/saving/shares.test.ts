import { convertedForceApp } from '../../test/convertedForceApp.ts';
import { integrationUsername, ownerUsername, readerUsername } from '../../local-system/localUsers.ts';
import type { Caller } from '../orgTypes.ts';
import { deployedOrg } from '../test/deployedOrg.ts';

type TestOrg = Awaited<ReturnType<typeof deployedOrg>>;

let org: TestOrg;
let integration: Caller;
let row: Record<string, string>;

/** Deploys the package with another org-wide default for files, as an admin may set it. */
const deployWithDefault = async (sharingModel: string): Promise<void> => {
  const file = 'objects/Media__c.object';
  const files = await convertedForceApp();
  const text = Buffer.from(files.get(file)!).toString();
  files.set(file, Buffer.from(text.replace('<sharingModel>Private', `<sharingModel>${sharingModel}`)));
  expect(org.deploy(files, { checkOnly: false }).failures).toEqual([]);
};

beforeAll(async () => {
  org = await deployedOrg();
  const caller = (username: string): Caller => ({ userId: org.findUser({ username })!.id });
  integration = caller(integrationUsername);
  const file = { Name: 'offer.pdf', File_Name__c: 'offer.pdf', Parent_Object__c: 'Account', Parent_Id__c: '001000000000001AAA' };
  const { id } = org.create(caller(ownerUsername), 'Media__c', file);
  row = { ParentId: id, UserOrGroupId: caller(readerUsername).userId, RowCause: 'Manual' };
});

afterAll(() => {
  org.close();
});

const share = (AccessLevel: string): unknown => {
  try {
    return org.create(integration, 'Media__Share', { ...row, AccessLevel });
  } catch (error) {
    return error;
  }
};

describe('a share that gives no more than the org-wide default', () => {
  it('is refused', async () => {
    await deployWithDefault('Read');

    expect(share('Read')).toMatchObject({
      errorCode: 'FIELD_INTEGRITY_EXCEPTION',
      message: 'field integrity exception: AccessLevel (trivial share level Read, for organization with default level Read)',
      fields: ['AccessLevel'],
    });
    expect(share('Edit')).toMatchObject({ id: expect.any(String) });
  });
});
