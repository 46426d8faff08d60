import { salesforceConnection } from './connection.ts';
import { salesforceRecordAccess } from './recordAccess.ts';
import { compositeAnswer, queriesOf, salesforceServer, type SalesforceServer } from './test/salesforceServer.ts';
import type { RecordAccess } from '../../ports/recordAccess.ts';

const userId = '005000000000001AAA';
const parentId = '001000000000001AAA';
const mediaId = 'a00000000000001AAA';
const may = { RecordId: parentId, HasReadAccess: true, HasEditAccess: true, HasDeleteAccess: false };
const media = {
  ...{ Id: mediaId, Parent_Id__c: parentId, CreatedById: userId, Status__c: 'Ready', Status_Code__c: null, Reading__c: 2 },
  File_Name__c: "Riley's offer.pdf",
};
const rows = {
  access: [may],
  user: [{ Id: userId }],
  permission: [{ ParentId: '0PS000000000001AAA' }],
  assignments: [{ PermissionSetId: '0PS000000000001AAA' }, { PermissionSetId: '0PS000000000002AAA' }],
  media: [media],
  hidden: [],
};
const all = { canRead: true, canEdit: true, canDelete: false, canViewUnredacted: true };
const none = { canRead: false, canEdit: false, canDelete: false, canViewUnredacted: false };

let server: SalesforceServer;
let access: RecordAccess;
beforeEach(async () => {
  server = await salesforceServer();
  access = salesforceRecordAccess(salesforceConnection(server.app));
});
afterEach(() => server.close());
const answer = (changes: Parameters<typeof compositeAnswer>[0] = {}): void =>
  void server.answers.push(compositeAnswer({ ...rows, ...changes }));
const check = (): ReturnType<RecordAccess['check']> => access.check({ userId, parentId, mediaIds: [mediaId] });

const queries = (): Record<string, string> => queriesOf(server);

describe('salesforceRecordAccess', () => {
  it('queries everything in one call', async () => {
    answer();

    expect(await check()).toEqual({
      ...all,
      media: [
        { mediaId, parentId, storedUnderId: parentId, createdById: userId, status: 'Ready', reading: 2, fileName: "Riley's offer.pdf" },
      ],
    });
    expect(server.calls.map(({ path }) => path)).toEqual(['POST /services/data/v67.0/composite']);
    const rights = 'RecordId, HasReadAccess, HasEditAccess, HasDeleteAccess';
    const permission = "SELECT Id FROM CustomPermission WHERE DeveloperName = 'View_Unredacted_Media'";
    expect(queries()).toEqual({
      access: `SELECT ${rights} FROM UserRecordAccess WHERE UserId = '${userId}' AND RecordId = '${parentId}'`,
      user: `SELECT Id FROM User WHERE Id = '${userId}' AND IsActive = true`,
      permission: expect.stringContaining(`SELECT ParentId FROM SetupEntityAccess WHERE SetupEntityId IN (${permission})`),
      assignments: `SELECT FIELDS(STANDARD) FROM PermissionSetAssignment WHERE AssigneeId = '${userId}'`,
      media: expect.any(String),
    });
    expect(server.calls[0]?.body).toMatchObject({
      allOrNone: false,
      compositeRequest: Array.from({ length: 5 }, () => ({ method: 'GET' })),
    });
  });

  it.each<[string, Parameters<typeof compositeAnswer>[0]]>([
    ['Salesforce returns no row', { access: [] }],
    ['Salesforce rejects the ID', { access: { status: 400, errorCode: 'INVALID_QUERY_FILTER_OPERATOR' } }],
    ['the row is for another record', { access: [{ ...may, RecordId: '001000000000002AAA' }] }],
    ['the user is not active', { user: [] }],
    ['the user can’t read', { access: [{ ...may, HasReadAccess: false }] }],
  ])('denies everything if %s', async (_why, changes) => {
    answer(changes);

    expect(await check()).toMatchObject(none);
  });

  it('denies changes if the user can only read', async () => {
    answer({ access: [{ ...may, HasEditAccess: false }] });

    expect(await check()).toMatchObject({ ...all, canEdit: false });
  });

  it('denies unredacted content if none of the user’s permission sets grants it', async () => {
    answer({ assignments: [{ PermissionSetId: '0PS000000000002AAA' }] });
    expect((await check()).canViewUnredacted).toBe(false);

    server.answers.length = 0;
    answer({ permission: [] });
    expect((await check()).canViewUnredacted).toBe(false);
  });

  it('ignores permission sets that need session activation', async () => {
    answer();
    await check();

    expect(queries()['permission']).toMatch(/ AND Parent.HasActivationRequired = false$/);
  });

  it.each([
    ['has expired', { ExpirationDate: '2020-01-01T00:00:00.000+0000' }, false],
    ['expires later', { ExpirationDate: '2999-01-01T00:00:00.000+0000', IsRevoked: false }, true],
    ['does not expire', { ExpirationDate: null }, true],
    ['is revoked', { IsRevoked: true }, false],
  ])('checks whether the assignment of a permission set %s', async (_what, assignment, isGranted) => {
    answer({ assignments: [{ PermissionSetId: '0PS000000000001AAA', ...assignment }] });

    expect((await check()).canViewUnredacted).toBe(isGranted);
  });

  it.each([
    ['the query for the user', { user: { status: 400, errorCode: 'INVALID_FIELD' } }],
    ['the query for the files', { media: { status: 400, errorCode: 'INVALID_TYPE' } }],
  ])('rejects if Salesforce refuses %s', async (_which, changes) => {
    answer(changes);

    await expect(check()).rejects.toMatchObject({ name: expect.stringMatching(/^INVALID_/) });
  });

  it('finds a file and the access to its parent in one call', async () => {
    answer();

    expect(await access.checkMedia({ userId, mediaId })).toMatchObject({ ...all, media: { mediaId, parentId } });
    expect(server.calls).toHaveLength(1);
    expect(Object.keys(queries())[0]).toBe('media');
    expect(queries()['media']).toContain(`FROM Media__c WHERE Id IN ('${mediaId}')`);
    expect(queries()['access']).toContain("RecordId = '@{media.records[0].Parent_Id__c}'");
    const { compositeRequest } = server.calls[0]?.body as { compositeRequest: { url: string }[] };
    expect(compositeRequest.some(({ url }) => url.includes('@{media.records[0].Parent_Id__c}'))).toBe(true);
  });

  it('finds no file if there is none, even though the dependent query fails with it', async () => {
    answer({ media: [], access: { status: 400, errorCode: 'PROCESSING_HALTED' } });

    expect(await access.checkMedia({ userId, mediaId })).toBeUndefined();
  });

  it('finds no file whose parent is not an ID, so that it can’t alter the query', async () => {
    const injected = "' OR UserId != '";
    answer({ media: [{ ...media, Parent_Id__c: injected }], access: [{ ...may, RecordId: injected }] });

    expect(await access.checkMedia({ userId, mediaId })).toBeUndefined();
  });

  it('finds no file by an ID in another case, which Salesforce accepts but S3 keys don’t', async () => {
    answer();
    expect((await access.check({ userId, parentId, mediaIds: [mediaId.toUpperCase()] })).media).toEqual([]);

    expect(await access.checkMedia({ userId, mediaId: mediaId.toUpperCase() })).toBeUndefined();
  });

  it('finds the files to share', async () => {
    answer({ hidden: [{ Id: mediaId }] });

    expect(await access.checkForSharing({ userId, parentId })).toEqual({ ...all, hiddenMediaIds: [mediaId] });
    expect(queries()['access']).toContain(`UserId = '${userId}' AND RecordId = '${parentId}'`);
    expect(queries()['hidden']).toContain(
      `Parent_Id__c = '${parentId}' AND OwnerId != '${userId}' AND Status__c != 'Uploading' AND Id NOT IN (SELECT ParentId FROM Media__Share`,
    );
  });

  it('shares files for reading, up to 200 per call', async () => {
    const mediaIds = Array.from({ length: 201 }, (_, index) => `a0${String(index).padStart(13, '0')}AAA`);
    server.answers.push({ body: Array.from({ length: 200 }, (_, index) => ({ id: `02c${index}`, success: true, errors: [] })) });
    server.answers.push({ body: [{ id: '02c', success: true, errors: [] }] });

    expect(await access.share({ userId, mediaIds })).toBe(201);
    expect(server.calls.map(({ path }) => path)).toEqual(Array.from({ length: 2 }, () => 'POST /services/data/v67.0/composite/sobjects'));
    expect(server.calls[1]?.body).toEqual({
      allOrNone: false,
      records: [
        { attributes: { type: 'Media__Share' }, ParentId: mediaIds[200], UserOrGroupId: userId, AccessLevel: 'Read', RowCause: 'Manual' },
      ],
    });
  });

  const failed = (statusCode: string, message = 'No'): object => ({ success: false, errors: [{ statusCode, message, fields: [] }] });

  it('shares a file again that another call had locked', async () => {
    server.answers.push({ body: [{ id: '02c', success: true, errors: [] }, failed('UNABLE_TO_LOCK_ROW')] });
    server.answers.push({ body: Array.from({ length: 2 }, () => ({ id: '02c', success: true, errors: [] })) });

    expect(await access.share({ userId, mediaIds: [mediaId, mediaId] })).toBe(2);
  });

  it('rejects with SALESFORCE_UNAVAILABLE if the lock persists', async () => {
    server.answers.push({ body: [failed('UNABLE_TO_LOCK_ROW')] });

    await expect(access.share({ userId, mediaIds: [mediaId] })).rejects.toMatchObject({ code: 'SALESFORCE_UNAVAILABLE' });
    expect(server.calls).toHaveLength(3);
  });

  it('shares nothing with a user who owns the file by now or has no access to files', async () => {
    server.answers.push({ body: [failed('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY')] });

    expect(await access.share({ userId, mediaIds: [mediaId] })).toBe(0);
  });

  it.each([
    [
      'FIELD_INTEGRITY_EXCEPTION',
      'field integrity exception: AccessLevel (trivial share level Read, for organization with default level Edit)',
    ],
    ['FIELD_FILTER_VALIDATION_EXCEPTION', 'AccessLevel must be above the default'],
  ])('shares nothing if the org’s default access already allows reading (%s)', async (statusCode, message) => {
    server.answers.push({ body: [failed(statusCode, message)] }, { body: [failed(statusCode)] });

    expect(await access.share({ userId, mediaIds: [mediaId] })).toBe(0);
    await expect(access.share({ userId, mediaIds: [mediaId] })).rejects.toMatchObject({ name: statusCode });
  });

  it('skips files that were deleted meanwhile, and rejects if it has no permission to share', async () => {
    const gone = ['ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY', 'NOT_FOUND'].map((statusCode) => failed(statusCode));
    server.answers.push({ body: [{ id: '02c', success: true, errors: [] }, ...gone] });
    server.answers.push({ body: [failed('INSUFFICIENT_ACCESS_OR_READONLY')] });

    expect(await access.share({ userId, mediaIds: [1, 2, 3, 4].map(() => mediaId) })).toBe(1);
    await expect(access.share({ userId, mediaIds: [mediaId] })).rejects.toMatchObject({ name: 'INSUFFICIENT_ACCESS_OR_READONLY' });
  });

  it('retries if Salesforce answers 503 or drops the connection', async () => {
    server.answers.push({ status: 503, body: [{ errorCode: 'SERVER_UNAVAILABLE', message: 'Busy' }] }, { isDropped: true, body: null });
    answer();

    expect(await check()).toMatchObject(all);
    expect(server.calls).toHaveLength(3);
  });

  it('retries at the concurrency limit', async () => {
    const message = 'ConcurrentRequests (Concurrent API Requests) Limit exceeded.';
    server.answers.push({ status: 403, body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message }] });
    answer();

    expect(await check()).toMatchObject(all);
  });

  it('retries if a single query timed out, instead of denying access', async () => {
    answer({ access: { errorCode: 'QUERY_TIMEOUT', status: 400 } });
    answer();

    expect(await check()).toMatchObject(all);
  });

  it('rejects with SALESFORCE_UNAVAILABLE after three tries', async () => {
    server.answers.push({ status: 503, body: [{ errorCode: 'SERVER_UNAVAILABLE', message: 'Busy' }] });

    await expect(check()).rejects.toMatchObject({ code: 'SALESFORCE_UNAVAILABLE' });
    expect(server.calls).toHaveLength(3);
  });

  it('does not retry at the daily API limit', async () => {
    server.answers.push({ status: 403, body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' }] });

    await expect(check()).rejects.toMatchObject({ code: 'SALESFORCE_UNAVAILABLE' });
    expect(server.calls).toHaveLength(1);
  });

  it('escapes quotes and backslashes in queries', async () => {
    answer();
    await access.check({ userId, parentId: String.raw`x' OR Name != '\ `, mediaIds: ["y'"] });

    expect(queries()['access']).toContain(String.raw`RecordId = 'x\' OR Name != \'\\ '`);
    expect(queries()['media']).toContain(String.raw`Id IN ('y\'')`);
  });
});
