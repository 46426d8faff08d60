import { convertOptional } from '../../metadata/convertForceApp.ts';
import { convertedForceApp } from '../../test/convertedForceApp.ts';
import { objectXml } from '../contract/throwAwayProject.ts';
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

describe('a partial deployment', () => {
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

  it('deletes a field by destructive changes', () => {
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

  it('refuses to delete a field that other components use', () => {
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

  it('reports files that the org already has as unchanged, whichever deployment they came with', async () => {
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

  it('changes nothing with checkOnly', () => {
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

describe('translations in the org', () => {
  const session = 'objectTranslations/Media_Session__c-de.objectTranslation';
  const component = (type: string, fullName: string) => org.components().find((one) => one.type === type && one.fullName === fullName);
  const fieldsTranslated = () => {
    const value = component('CustomObjectTranslation', 'Media_Session__c-de')?.value as { fields: { name: string }[] } | undefined;
    return value?.fields.map(({ name }) => name);
  };
  const oneTranslation = encode(
    '<?xml version="1.0" encoding="UTF-8"?>\n<CustomObjectTranslation xmlns="http://soap.sforce.com/2006/04/metadata"><fields><label>Antragsteller</label><name>Requester__c</name></fields></CustomObjectTranslation>',
  );

  const named = '<types><members>Throw_Away__c-de</members><name>CustomObjectTranslation</name></types>';

  beforeAll(async () => {
    org.deploy(await convertOptional('translations'), { checkOnly: false });
  });

  it('are merged with those deployed before, and can be deployed again as retrieved', () => {
    const { successes } = org.deploy(
      new Map([
        ['package.xml', manifest('CustomObjectTranslation', 'Media_Session__c-de')],
        [session, oneTranslation],
      ]),
      { checkOnly: false },
    );
    const again = org.deploy(org.retrieveMetadata([{ name: 'CustomObjectTranslation', members: ['*'] }]), { checkOnly: true });

    expect(successes).toMatchObject([{ fullName: 'Media_Session__c-de', changed: true }]);
    expect(fieldsTranslated()?.toSorted()).toEqual(['Entered_by_Hand__c', 'Key_Thumbprint__c', 'Requester__c']);
    expect(component('CustomObjectTranslation', 'Media_Session__c-de')?.value).toMatchObject({ gender: 'Feminine' });
    expect(again.failures).toEqual([]);
  });

  it('are removed with the layout or dashboard that they translate', () => {
    const deleted = new Map([
      ['package.xml', empty],
      ['destructiveChanges.xml', manifest('Layout', 'Media__c-File Layout')],
      ['destructiveChangesPost.xml', manifest('Dashboard', 'Media_Insights/Media_Insights')],
    ]);

    const { failures } = org.deploy(deleted, { checkOnly: false });
    const translated = [{ name: 'CustomObjectTranslation', members: ['*'] }];
    const again = org.deploy(org.retrieveMetadata([...translated, { name: 'Translations', members: ['*'] }]), { checkOnly: true });

    expect(failures).toEqual([]);
    expect(component('CustomObjectTranslation', 'Media__c-de')?.value).toMatchObject({ layouts: [], nameFieldLabel: 'Datei' });
    expect(component('Translations', 'fr')?.value).toMatchObject({ dashboards: [], reports: { length: 6 } });
    expect(again.failures).toEqual([]);
  });

  it('are removed with their object', () => {
    const object = encode(objectXml('<sharingModel>ReadWrite</sharingModel>'));
    const german = encode(new TextDecoder().decode(oneTranslation).replace(/<fields>.*<\/fields>/, '<nameFieldLabel>Weg</nameFieldLabel>'));
    const made = org.deploy(
      new Map([
        [
          'package.xml',
          encode(new TextDecoder().decode(manifest('CustomObject', 'Throw_Away__c')).replace('<version>', `${named}<version>`)),
        ],
        ['objects/Throw_Away__c.object', object],
        ['objectTranslations/Throw_Away__c-de.objectTranslation', german],
      ]),
      { checkOnly: false },
    );
    const before = component('CustomObjectTranslation', 'Throw_Away__c-de');

    const { failures } = org.deploy(
      new Map([
        ['package.xml', empty],
        ['destructiveChangesPost.xml', manifest('CustomObject', 'Throw_Away__c')],
      ]),
      { checkOnly: false },
    );

    expect([made.failures, failures]).toEqual([[], []]);
    expect(before?.value).toMatchObject({ nameFieldLabel: 'Weg' });
    expect(component('CustomObjectTranslation', 'Throw_Away__c-de')).toBeUndefined();
  });
});
