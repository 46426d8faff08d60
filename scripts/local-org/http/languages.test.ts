import type { Connection } from 'jsforce';
import { convertOptional } from '../../metadata/convertForceApp.ts';
import { ownerUsername, readerUsername } from '../../local-system/localUsers.ts';
import { connectionAs, fileOf, startedOrg } from './test/startedOrg.ts';

let localOrg: Awaited<ReturnType<typeof startedOrg>>;
let german: Connection;
let english: Connection;
let mediaId: string;
let translations: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  localOrg = await startedOrg();
  translations = await convertOptional('translations');
  const { failures } = localOrg.org.deploy(translations, { checkOnly: false });
  expect(failures).toEqual([]);
  const { id } = localOrg.org.findUser({ username: ownerUsername })!;
  localOrg.org.update(localOrg.org.system, 'User', id, { LanguageLocaleKey: 'de' });
  german = await connectionAs(localOrg, ownerUsername);
  english = await connectionAs(localOrg, readerUsername);
  mediaId = (await german.create('Media__c', fileOf(localOrg.accountId))).id!;
});
afterAll(() => localOrg.close());

describe('a user with another language', () => {
  it('gets describe results in that language, while other users keep theirs', async () => {
    const told = async (connection: Connection) => {
      const { label, labelPlural, fields } = await connection.describe('Media__c');
      const named = (name: string) => fields.find((field) => field.name === name)!;
      const values = named('Status__c').picklistValues!.map(({ value, label: shown }) => `${value}: ${String(shown)}`);
      return [label, labelPlural, named('Name').label, named('Account__c').inlineHelpText, values[2]];
    };

    expect(await told(german)).toEqual(['Datei', 'Dateien', 'Datei', 'Der Account, zu dem diese Datei gehört.', 'Ready: Fertig']);
    expect(await told(english)).toEqual(['File', 'Files', 'File', 'The account this file belongs to.', 'Ready: Ready']);
  });

  it('gets the list of objects in that language', async () => {
    const { sobjects } = await german.describeGlobal();

    expect(sobjects.find(({ name }) => name === 'Insight__c')?.labelPlural).toBe('Insights');
    expect(sobjects.find(({ name }) => name === 'Media_Session__c')?.labelPlural).toBe('Upload-Sitzungen');
  });

  it('gets translated labels from UI API and GraphQL, while API values stay the same', async () => {
    const info = await german.request<{ label: string; fields: Record<string, { label: string }> }>('/ui-api/object-info/Media__c');
    const record = await german.request<{ fields: unknown }>(`/ui-api/records/${mediaId}?fields=Media__c.Status__c`);
    const query = 'query { uiapi { query { Media__c { edges { node { Status__c { value displayValue } } } } } } }';
    const found = await german.requestPost('/graphql', { query });

    expect([info.label, info.fields['Summary__c']?.label]).toEqual(['Datei', 'Zusammenfassung']);
    const status = { value: 'Uploading', displayValue: 'Wird hochgeladen' };
    expect(record.fields).toMatchObject({ Status__c: status });
    expect(found).toMatchObject({ data: { uiapi: { query: { Media__c: { edges: [{ node: { Status__c: status } }] } } } } });
    expect((await german.query("SELECT Id FROM Media__c WHERE Status__c = 'Uploading'")).totalSize).toBe(1);
  });

  it('gets validation messages in that language', async () => {
    await expect(german.create('Media__c', fileOf(localOrg.accountId, { Parent_Id__c: '001000000000009AAA' }))).rejects.toMatchObject({
      errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      message: 'Diese Datei ist mit einem Datensatz verknüpft, zu dem sie nicht gehört.',
    });
  });

  it('gets a changed translation as soon as it is deployed', async () => {
    const name = 'objectTranslations/Media_Session__c-de.objectTranslation';
    const files = new Map(translations);
    files.set(name, Buffer.from(Buffer.from(files.get(name)!).toString().replaceAll('>Upload-Sitzung<', '>Sitzung<')));

    localOrg.org.deploy(files, { checkOnly: false });

    expect((await german.describe('Media_Session__c')).label).toBe('Sitzung');
  });
});
