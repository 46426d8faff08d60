import { convertedForceApp } from '../../test/convertedForceApp.ts';
import { openOrg } from '../org.ts';
import type { Org } from '../orgTypes.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const manifest = (type: string, ...members: string[]) =>
  encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Package xmlns="http://soap.sforce.com/2006/04/metadata"><types>${members.map((member) => `<members>${member}</members>`).join('')}<name>${type}</name></types><version>67.0</version></Package>`,
  );
const empty = encode(
  '<?xml version="1.0" encoding="UTF-8"?>\n<Package xmlns="http://soap.sforce.com/2006/04/metadata"><version>67.0</version></Package>',
);
const oneField = (name: string) =>
  encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><fields><fullName>${name}</fullName><label>Extra</label><length>40</length><type>Text</type></fields></CustomObject>`,
  );

let org: Org;

beforeAll(async () => {
  org = openOrg({ databaseFile: ':memory:' });
  org.deploy(await convertedForceApp(), { checkOnly: false });
});

afterAll(() => org.close());

describe('deploying a part', () => {
  it('adds a field to an object and keeps the others', () => {
    const before = org.objects().get('Media__c')!.fields.size;

    const { success } = org.deploy(
      new Map([
        ['package.xml', manifest('CustomField', 'Media__c.Extra__c')],
        ['objects/Media__c.object', oneField('Extra__c')],
      ]),
      { checkOnly: false },
    );

    expect(success).toBe(true);
    expect(org.objects().get('Media__c')!.fields.size).toBe(before + 1);
    expect(org.objects().get('Media__c')).toMatchObject({ label: 'File', sharing: 'Private' });
  });

  it('takes a field away again by destructive changes', () => {
    const { success } = org.deploy(
      new Map([
        ['package.xml', empty],
        ['destructiveChangesPost.xml', manifest('CustomField', 'Media__c.Extra__c')],
      ]),
      { checkOnly: false },
    );

    expect(success).toBe(true);
    expect(org.objects().get('Media__c')!.fields.has('Extra__c')).toBe(false);
  });

  it('refuses to take away a field that something else needs', () => {
    const { success, failures } = org.deploy(
      new Map([
        ['package.xml', empty],
        ['destructiveChangesPost.xml', manifest('CustomField', 'Media__c.Parent_Id__c')],
      ]),
      { checkOnly: false },
    );

    expect(success).toBe(false);
    expect(failures.length).toBeGreaterThan(0);
    expect(org.objects().get('Media__c')!.fields.has('Parent_Id__c')).toBe(true);
  });

  it('says of a file that the org has already that it is unchanged, however often and by whatever part it came', async () => {
    const changedBy = (files: Map<string, Uint8Array>): string[] =>
      org
        .deploy(files, { checkOnly: false })
        .successes.filter(({ changed }) => changed)
        .map(({ fullName }) => fullName);
    const all = await convertedForceApp();
    const part = new Map([
      ['package.xml', manifest('CustomField', 'Media__c.Other__c')],
      ['objects/Media__c.object', oneField('Other__c')],
    ]);

    expect(changedBy(part)).toEqual(['Media__c.Other__c']);
    expect(changedBy(part)).toEqual([]);
    expect(changedBy(all)).toEqual([]);
    expect(changedBy(all)).toEqual([]);
  });

  it('changes nothing when it only checks', () => {
    const before = org.deploymentId();

    org.deploy(
      new Map([
        ['package.xml', manifest('CustomField', 'Media__c.Extra__c')],
        ['objects/Media__c.object', oneField('Extra__c')],
      ]),
      { checkOnly: true },
    );

    expect(org.deploymentId()).toBe(before);
    expect(org.objects().get('Media__c')!.fields.has('Extra__c')).toBe(false);
  });
});
