import { adminUsername, readerUsername } from '../../local-system/localUsers.ts';
import { bytesOf, packageXml } from '../../metadata/test/deployment.ts';
import type { Caller } from '../orgTypes.ts';
import { deployedOrg } from '../test/deployedOrg.ts';

type TestOrg = Awaited<ReturnType<typeof deployedOrg>>;

const granting = (rights: string): Map<string, Uint8Array> =>
  bytesOf(
    new Map([
      ['package.xml', packageXml({ PermissionSet: ['Granting'] })],
      [
        'permissionsets/Granting.permissionset',
        `<?xml version="1.0" encoding="UTF-8"?>
<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata">
    ${rights}
    <label>Granting</label>
</PermissionSet>
`,
      ],
    ]),
  );
const writing = (field: string): string =>
  `<fieldPermissions><editable>true</editable><field>${field}</field><readable>true</readable></fieldPermissions>`;
const session = (Requester__c: string) => ({ Key_Thumbprint__c: 'k'.repeat(43), Requester__c });

let org: TestOrg;
let admin: Caller;
let other: string;

beforeAll(async () => {
  org = await deployedOrg();
  admin = { userId: org.findUser({ username: adminUsername })!.id };
  other = org.system.userId;
});

afterAll(() => {
  org.close();
});

describe('a field that no permission set grants to an administrator with Modify All Data', () => {
  it('cannot be read, though its record can', () => {
    expect(org.query(admin, 'SELECT COUNT() FROM Media__c').totalSize).toBe(0);
    expect(() => org.query(admin, 'SELECT Stored_Under__c FROM Media__c')).toThrow('Stored_Under__c');
  });

  it('cannot be written until a permission set grants it', () => {
    expect(() => org.create(admin, 'Media_Session__c', session(other))).toThrow('Requester__c');

    const { failures } = org.deploy(granting(writing('Media_Session__c.Requester__c')), { checkOnly: false });
    const [set] = org.query(org.system, "SELECT Id FROM PermissionSet WHERE Name = 'Granting'").records;
    org.create(org.system, 'PermissionSetAssignment', { AssigneeId: admin.userId, PermissionSetId: String(set?.['Id']) });
    const { id } = org.create(admin, 'Media_Session__c', session(other));

    expect(failures).toEqual([]);
    // The flow overwrites the value that was sent.
    expect(org.retrieve(admin, 'Media_Session__c', id, ['Requester__c'])).toMatchObject({ Requester__c: admin.userId });
  });
});

describe('a session-based permission set', () => {
  it('grants nothing by itself, and can be filtered out of queries', () => {
    const seeing = '<customPermissions><enabled>true</enabled><name>View_Unredacted_Media</name></customPermissions>';
    const { failures } = org.deploy(granting(`${seeing}<hasActivationRequired>true</hasActivationRequired>`), { checkOnly: false });
    const reader = { userId: org.findUser({ username: readerUsername })!.id };
    const [set] = org.query(org.system, "SELECT Id FROM PermissionSet WHERE Name = 'Granting'").records;
    const PermissionSetId = String(set?.['Id']);
    org.create(org.system, 'PermissionSetAssignment', { AssigneeId: reader.userId, PermissionSetId });
    const granted = `SELECT ParentId FROM SetupEntityAccess WHERE ParentId = '${PermissionSetId}'`;

    expect(failures).toEqual([]);
    expect(org.customPermissions(reader).has('View_Unredacted_Media')).toBe(false);
    expect(org.query(org.system, granted).totalSize).toBe(1);
    expect(org.query(org.system, `${granted} AND Parent.HasActivationRequired = false`).totalSize).toBe(0);
  });
});
