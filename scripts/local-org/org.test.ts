import { adminUsername, integrationUsername, ownerUsername, readerUsername } from '../local-system/localUsers.ts';
import { componentsOf } from '../metadata/metadataTypes.ts';
import type { Caller } from './orgTypes.ts';
import { deployedOrg } from './test/deployedOrg.ts';
import { errorOf } from './test/errorOf.ts';

type TestOrg = Awaited<ReturnType<typeof deployedOrg>>;

let org: TestOrg;
let owner: Caller;
let reader: Caller;
let admin: Caller;
let integration: Caller;

const caller = (username: string): Caller => ({ userId: org.findUser({ username })!.id });
const file = (fields = {}) => ({
  Name: 'invoice.pdf',
  File_Name__c: 'invoice.pdf',
  Parent_Id__c: org.seeded.sampleAccountId,
  Parent_Object__c: 'Account',
  Account__c: org.seeded.sampleAccountId,
  ...fields,
});

beforeAll(async () => {
  org = await deployedOrg();
  [owner, reader, admin, integration] = [caller(ownerUsername), caller(readerUsername), caller(adminUsername), caller(integrationUsername)];
});

afterAll(() => {
  org.close();
});

describe('saving', () => {
  it('gives a new record its defaults, owner, creator and an 18-character id', () => {
    const { id } = org.create(owner, 'Media__c', file());

    const record = org.query(owner, `SELECT Id, Status__c, OwnerId, CreatedById, Text_Is_Cut__c FROM Media__c WHERE Id = '${id}'`)
      .records[0];

    expect(id).toMatch(/^a0[a-zA-Z0-9]{16}$/);
    expect(record).toMatchObject({ Status__c: 'Uploading', OwnerId: owner.userId, CreatedById: owner.userId, Text_Is_Cut__c: false });
  });

  it.each([
    ['a missing required field', { File_Name__c: null }, 'REQUIRED_FIELD_MISSING'],
    ['a text that is too long', { File_Name__c: 'x'.repeat(256) }, 'STRING_TOO_LONG'],
    ['a required text of only whitespace', { File_Name__c: ' \n' }, 'REQUIRED_FIELD_MISSING'],
    ['a number in a text field', { File_Name__c: 2026 }, 'JSON_PARSER_ERROR'],
    ['a number that is too large', { Size_Bytes__c: 1e18 }, 'NUMBER_OUTSIDE_VALID_RANGE'],
    ['a field that does not exist', { Nonsense__c: 1 }, 'INVALID_FIELD'],
    ['a field the user may not write', { Status__c: 'Ready' }, 'INVALID_FIELD_FOR_INSERT_UPDATE'],
    ['a lookup to a record that does not exist', { Account__c: '001000000000999AAA' }, 'INVALID_CROSS_REFERENCE_KEY'],
    ['a lookup to another object', { Contact__c: '{account}' }, 'FIELD_INTEGRITY_EXCEPTION'],
    ['a malformed id', { Account__c: 'nonsense' }, 'MALFORMED_ID'],
    ['a parent ID that differs from the lookup', { Parent_Id__c: '001000000000999AAA' }, 'FIELD_CUSTOM_VALIDATION_EXCEPTION'],
  ])('refuses %s', (_, fields, errorCode) => {
    const sent = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, value === '{account}' ? org.seeded.sampleAccountId : value]),
    );

    expect(errorOf(() => org.create(owner, 'Media__c', file(sent)))).toMatchObject({ errorCode });
  });

  it('refuses a new file that another user owns, except from the integration user', () => {
    const given = file({ OwnerId: owner.userId });

    expect(errorOf(() => org.create(reader, 'Media__c', given))).toMatchObject({ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' });
    expect(org.create(owner, 'Media__c', given).id).toMatch(/^a0/);
    expect(org.create(integration, 'Media__c', given).id).toMatch(/^a0/);
  });

  it('trims texts, and truncates times to the second', () => {
    const { id } = org.create(owner, 'Media__c', file({ File_Name__c: '  two words.pdf\n' }));
    org.update(integration, 'Media__c', id, { Processed_At__c: '2026-11-01T10:20:30.999Z' });

    const record = org.query(admin, `SELECT File_Name__c, Processed_At__c, CreatedDate FROM Media__c WHERE Id = '${id}'`).records[0];

    expect(record).toMatchObject({ File_Name__c: 'two words.pdf', Processed_At__c: '2026-11-01T10:20:30.000+0000' });
    expect(record?.['CreatedDate']).toMatch(/\.000\+0000$/);
  });

  it('refuses an unknown value in a restricted picklist', () => {
    const { id } = org.create(owner, 'Media__c', file());

    expect(errorOf(() => org.update(integration, 'Media__c', id, { Kind__c: 'Poem' }))).toMatchObject({
      errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    });
  });

  it('creates an insight once if it is upserted twice', () => {
    const { id } = org.create(owner, 'Media__c', file());
    const insight = { Media__c: id, Kind__c: 'Entity', Value__c: 'Globex' };

    const first = org.upsert(integration, 'Insight__c', 'External_Id__c', `${id}:1`, insight);
    const { Media__c: _, ...again } = insight;
    const second = org.upsert(integration, 'Insight__c', 'External_Id__c', `${id}:1`, { ...again, Value__c: 'Globex Corporation' });

    expect(second).toEqual({ id: first.id, created: false });
    expect(org.query(owner, `SELECT Value__c FROM Insight__c WHERE Media__c = '${id}'`).records).toMatchObject([
      { Value__c: 'Globex Corporation' },
    ]);
  });

  it('deletes a file’s insights with it', () => {
    const { id } = org.create(owner, 'Media__c', file());
    org.create(integration, 'Insight__c', { Media__c: id, Kind__c: 'Entity', Value__c: 'Globex', External_Id__c: `${id}:x` });

    org.delete(admin, 'Media__c', id);

    expect(org.query(admin, `SELECT COUNT() FROM Insight__c WHERE Media__c = '${id}'`).totalSize).toBe(0);
  });

  it('rolls back a transaction that fails', () => {
    const before = org.query(owner, 'SELECT COUNT() FROM Media__c').totalSize;

    const failed = errorOf(() =>
      org.transaction(() => {
        org.create(owner, 'Media__c', file());
        org.create(owner, 'Media__c', file({ File_Name__c: null }));
      }),
    );

    expect(failed).toMatchObject({ errorCode: 'REQUIRED_FIELD_MISSING' });
    expect(org.query(owner, 'SELECT COUNT() FROM Media__c').totalSize).toBe(before);
  });
});

describe('a session record', () => {
  it('gets its creator as requester, and refuses another from the client', () => {
    const { id } = org.create(owner, 'Media_Session__c', { Key_Thumbprint__c: 'k'.repeat(43) });

    expect(org.query(integration, `SELECT Requester__c FROM Media_Session__c WHERE Id = '${id}'`).records).toMatchObject([
      { Requester__c: owner.userId },
    ]);
    expect(errorOf(() => org.create(owner, 'Media_Session__c', { Key_Thumbprint__c: 'k', Requester__c: admin.userId }))).toMatchObject({
      errorCode: 'INVALID_FIELD',
    });
  });

  it('refuses another requester even from an administrator', () => {
    const claim = { Key_Thumbprint__c: 'k'.repeat(43), Requester__c: owner.userId };

    expect(errorOf(() => org.create(admin, 'Media_Session__c', claim))).toMatchObject({ errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE' });
  });

  it('cannot be changed, even by an administrator', () => {
    const { id } = org.create(owner, 'Media_Session__c', { Key_Thumbprint__c: 'k'.repeat(43) });

    expect(errorOf(() => org.update(admin, 'Media_Session__c', id, { Key_Thumbprint__c: 'other' }))).toMatchObject({
      errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    });
    expect(errorOf(() => org.update(owner, 'Media_Session__c', id, { Key_Thumbprint__c: 'other' }))).toMatchObject({
      errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY',
    });
  });
});

describe('the form for a session record, which a link can prefill with another user’s key', () => {
  it('requires Entered_by_Hand__c', () => {
    const layouts = componentsOf(org.components(), 'Layout').filter(({ fullName }) => fullName.startsWith('Media_Session__c-'));
    const required = layouts.map(({ value }) =>
      value.layoutSections
        .flatMap(({ layoutColumns }) => layoutColumns.flatMap(({ layoutItems }) => layoutItems))
        .filter(({ behavior }) => behavior === 'Required')
        .map(({ field }) => field),
    );

    expect(required).toEqual([['Entered_by_Hand__c']]);
  });

  it.each([0, 1])('cannot be saved with Entered_by_Hand__c: %s', (Entered_by_Hand__c) => {
    expect(errorOf(() => org.create(owner, 'Media_Session__c', { Key_Thumbprint__c: 'k'.repeat(43), Entered_by_Hand__c }))).toMatchObject({
      errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    });
  });

  it('shows this field to everyone who can edit the key, and cannot be saved without a key', () => {
    const editable = (name: string) =>
      componentsOf(org.components(), 'PermissionSet')
        .filter(({ value }) => value.fieldPermissions.some(({ field, editable }) => field === `Media_Session__c.${name}` && editable))
        .map(({ fullName }) => fullName);

    expect(editable('Entered_by_Hand__c')).toEqual(editable('Key_Thumbprint__c'));
    expect(org.objects().get('Media_Session__c')?.fields.get('Key_Thumbprint__c')?.isRequired).toBe(false);
    expect(errorOf(() => org.create(owner, 'Media_Session__c', {}))).toMatchObject({ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' });
  });
});

describe('updating a file', () => {
  it('is allowed for the integration user only', () => {
    const { id } = org.create(owner, 'Media__c', file());

    expect(errorOf(() => org.update(owner, 'Media__c', id, { File_Name__c: 'other.pdf' }))).toMatchObject({
      errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY',
    });
    expect(org.update(integration, 'Media__c', id, { Status__c: 'Processing' })).toEqual({ id, created: false });
  });

  it('can neither take back a result nor move the file to another parent', () => {
    const { id } = org.create(owner, 'Media__c', file());
    org.update(integration, 'Media__c', id, { Status__c: 'Ready' });

    expect(errorOf(() => org.update(integration, 'Media__c', id, { Status__c: 'Processing' }))).toMatchObject({
      errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    });
    expect(errorOf(() => org.update(integration, 'Media__c', id, { Parent_Object__c: 'Case' }))).toMatchObject({
      errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    });
  });
});

describe('sharing', () => {
  const access = (userId: string, recordId: string) =>
    org.query(
      integration,
      `SELECT RecordId, HasReadAccess, HasEditAccess FROM UserRecordAccess WHERE UserId = '${userId}' AND RecordId = '${recordId}'`,
    ).records;

  it('returns another user’s access in UserRecordAccess', () => {
    const { sampleAccountId } = org.seeded;

    expect(access(owner.userId, sampleAccountId)).toMatchObject([{ HasReadAccess: true, HasEditAccess: true }]);
    expect(access(reader.userId, sampleAccountId)).toMatchObject([{ HasReadAccess: true, HasEditAccess: false }]);
  });

  it('returns no UserRecordAccess for a record that does not exist or that the caller cannot read', () => {
    const hidden = org.create(admin, 'Media_Session__c', { Key_Thumbprint__c: 'k' });

    expect(access(owner.userId, '001000000000999AAA')).toEqual([]);
    expect(
      org.query(reader, `SELECT RecordId FROM UserRecordAccess WHERE UserId = '${owner.userId}' AND RecordId = '${hidden.id}'`).records,
    ).toEqual([]);
  });

  it('shows a file and its insights to a user once a share is created', () => {
    const { id } = org.create(owner, 'Media__c', file());
    org.create(integration, 'Insight__c', { Media__c: id, Kind__c: 'Entity', Value__c: 'Globex', External_Id__c: `${id}:s` });
    const seen = () => org.query(reader, `SELECT Id, (SELECT Value__c FROM Insights__r) FROM Media__c WHERE Id = '${id}'`).records;
    const before = seen();

    org.create(integration, 'Media__Share', { ParentId: id, UserOrGroupId: reader.userId, AccessLevel: 'Read', RowCause: 'Manual' });

    expect(before).toEqual([]);
    expect(seen()).toMatchObject([{ Insights__r: { records: [{ Value__c: 'Globex' }] } }]);
  });

  it('refuses shares from users who do not own the file', () => {
    const { id } = org.create(owner, 'Media__c', file());

    expect(
      errorOf(() => org.create(reader, 'Media__Share', { ParentId: id, UserOrGroupId: reader.userId, AccessLevel: 'Read' })),
    ).toMatchObject({
      errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY',
    });
  });
});

describe('a platform event', () => {
  const events = () =>
    org
      .publishedEvents('Media_Event__e')
      .map(({ Media_Id__c, Status__c, Idempotency_Key__c }) => [Media_Id__c, Status__c, Idempotency_Key__c]);

  it('is published once per status change of a file, with only IDs and the status', () => {
    const before = events().length;
    const { id } = org.create(owner, 'Media__c', file());
    for (const Status__c of ['Processing', 'Processing', 'Ready'])
      org.update(integration, 'Media__c', id, { Status__c, Summary__c: 'A call.' });

    expect(events().slice(before)).toEqual([
      [id, 'Processing', `${id}:1:Processing`],
      [id, 'Ready', `${id}:1:Ready`],
    ]);
    expect(JSON.stringify(org.publishedEvents('Media_Event__e'))).not.toContain('A call.');
  });

  it('is not published if the change is rolled back, and cannot be queried', () => {
    const before = events().length;
    const { id } = org.create(owner, 'Media__c', file());
    expect(errorOf(() => org.update(integration, 'Media__c', id, { Status__c: 'Nonsense' }))).toBeDefined();
    expect(
      errorOf(() =>
        org.transaction(() => {
          org.update(integration, 'Media__c', id, { Status__c: 'Processing' });
          throw new Error('rolled back');
        }),
      ),
    ).toBeDefined();

    expect(events()).toHaveLength(before);
    expect(errorOf(() => org.query(admin, 'SELECT Id FROM Media_Event__e'))).toMatchObject({ errorCode: 'INVALID_TYPE' });
  });
});
