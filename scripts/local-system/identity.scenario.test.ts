import { GetObjectCommand } from '@aws-sdk/client-s3';
import { PutGrant } from '../../aws-backend/contracts/http/uploads.ts';
import { maxSinglePutBytes } from '../../aws-backend/contracts/limits.ts';
import { openFile } from '../demo/openFiles.ts';
import { readInsights } from '../demo/readInsights.ts';
import { createProofKey, type ProofKey } from '../../force-app/main/default/lwc/proofKey/proofKey.ts';
import { sha256 } from '../../force-app/main/default/lwc/uploadQueue/uploadQueue.ts';
import { sharedSystem, type SharedSystem } from '../test/sharedSystem.ts';
import { adminUsername, ownerUsername, readerUsername } from './localUsers.ts';
import { callBroker, callProven, proofFor, type BrokerAnswer } from './test/brokerCall.ts';
import { makeOlder } from './test/makeOlder.ts';
import { grantOfEarlier } from './test/grantOfEarlier.ts';
import { person, put, type Parent, type Person } from './test/person.ts';
import { resultsBucket, uploadsBucket } from './stackNames.ts';

const hello = new File(['hello'], 'hello.txt', { type: 'text/plain' });

// Processing is slow while several systems share a machine.
jest.setTimeout(180_000);

let system: SharedSystem;
let account: Parent;
let [riley, robin, avery]: Person[] = [];

beforeAll(async () => {
  system = await sharedSystem();
  account = { id: system.status.sampleAccountId, objectApiName: 'Account' };
  [riley, robin, avery] = await Promise.all([ownerUsername, readerUsername, adminUsername].map((name) => person(system.status, name)));
});

const userId = async (username: string): Promise<string> =>
  (await avery!.connection.query<{ Id: string }>(`SELECT Id FROM User WHERE Username = '${username}'`)).records[0]!.Id;

describe('a file', () => {
  it('becomes Ready if a sales rep drops it on a record that they may edit', async () => {
    const [mediaId] = await riley!.dropAndWait([await openFile('scripts/samples/invoice.pdf')], account);

    const [media] = await readInsights(riley!.connection, [mediaId!]);
    expect(media).toMatchObject({ Status__c: 'Ready', Kind__c: 'Document', Page_Count__c: 1, Language__c: 'en' });
    expect(media!.Redacted_Text__c).toContain('INVOICE 2026-0417');
  });

  it('is refused if a sales rep drops it on a record that they may only read', async () => {
    const [upload] = await robin!.drop([hello], account);

    expect(upload!.state).toMatchObject({ name: 'refused', code: 'NO_EDIT_ACCESS' });
    expect(await robin!.broker.access(account.id)).toMatchObject({ canUpload: false, canViewUnredacted: false });
  });

  it('is refused if a sales rep drops it on a record that they may not see', async () => {
    const hidden = await riley!.session.createRecord('Account', { Name: 'Fabrikam' });
    const [upload] = await robin!.drop([hello], { ...account, id: hidden });

    expect(upload!.state).toMatchObject({ name: 'refused', code: 'RECORD_REFUSED' });
    await expect(robin!.broker.access(hidden)).rejects.toMatchObject({ code: 'NO_VIEW_ACCESS' });
    await expect(robin!.askToSend(hello, await robin!.register(hello, account), hidden)).rejects.toMatchObject({ code: 'NO_VIEW_ACCESS' });
  });
});

describe('a session record', () => {
  const session = async (who: Person, key: ProofKey, more: Record<string, string> = {}): Promise<string> =>
    who.session.createRecord('Media_Session__c', { Key_Thumbprint__c: key.thumbprint, ...more });

  const tokenFor = (sessionId: string, key: ProofKey): Promise<BrokerAnswer> =>
    callProven(system.status.brokerUrl, key, { path: '/token', body: { sessionId } });
  const accessWith = (accessToken: string, key: ProofKey): Promise<BrokerAnswer> =>
    callProven(system.status.brokerUrl, key, { path: '/access', body: { parentId: account.id }, accessToken });

  it('gets its user a token', async () => {
    const key = await createProofKey();

    const { status, accessToken } = await tokenFor(await session(riley!, key), key);

    expect(status).toBe(200);
    expect(await accessWith(accessToken!, key)).toMatchObject({ status: 200, canUpload: true });
  });

  it('is valid for two minutes', async () => {
    const key = await createProofKey();
    const [younger, older] = [await session(riley!, key), await session(riley!, key)];
    makeOlder(system.folder, younger, 100);
    makeOlder(system.folder, older, 121);

    expect(await tokenFor(younger, key)).toMatchObject({ status: 200 });
    expect(await tokenFor(older, key)).toMatchObject({ status: 401, code: 'SESSION_EXPIRED' });
  });

  it('is useless with another user’s key', async () => {
    const [key, anotherKey] = [await createProofKey(), await createProofKey()];

    expect(await tokenFor(await session(riley!, key), anotherKey)).toMatchObject({ status: 401, code: 'SESSION_NOT_FOUND' });
  });

  it('can’t be created by a sales rep for another user', async () => {
    const forged = session(robin!, await createProofKey(), { Requester__c: await userId(ownerUsername) });

    await expect(forged).rejects.toThrow("No such column 'Requester__c'");
  });

  it('can’t be created for another user by an administrator either, whom no permission set grants the field', async () => {
    const forged = session(avery!, await createProofKey(), { Requester__c: await userId(ownerUsername) });

    await expect(forged).rejects.toThrow('Requester__c');
  });

  it('isn’t trusted after its owner was changed', async () => {
    const key = await createProofKey();
    const sessionId = await session(avery!, key);
    await avery!.connection.sobject('Media_Session__c').update({ Id: sessionId, OwnerId: await userId(ownerUsername) });

    expect(await tokenFor(sessionId, key)).toMatchObject({ status: 403, code: 'SESSION_NOT_TRUSTED' });
  });

  it('gets no token after it was deleted', async () => {
    const key = await createProofKey();
    const sessionId = await session(avery!, key);
    await avery!.connection.sobject('Media_Session__c').destroy(sessionId);

    expect(await tokenFor(sessionId, key)).toMatchObject({ status: 401, code: 'SESSION_NOT_FOUND' });
  });

  it('needs a new proof for each token', async () => {
    const { brokerUrl } = system.status;
    const key = await createProofKey();
    const call = { path: '/token', body: { sessionId: await session(riley!, key) }, proof: await proofFor(key, brokerUrl, '/token') };
    await callBroker(brokerUrl, call);

    expect(await callBroker(brokerUrl, call)).toMatchObject({ status: 401, code: 'PROOF_REPLAYED' });
  });

  it('needs a proof for this call', async () => {
    const { brokerUrl } = system.status;
    const key = await createProofKey();
    const call = { path: '/token', body: { sessionId: await session(riley!, key) }, proof: await proofFor(key, brokerUrl, '/access') };

    expect(await callBroker(brokerUrl, call)).toMatchObject({ status: 401, code: 'PROOF_INVALID' });
  });

  describe('exchanged for a token', () => {
    let [key, accessToken]: [ProofKey?, string?] = [];
    beforeAll(async () => {
      key = await createProofKey();
      ({ accessToken } = await tokenFor(await session(riley!, key), key));
    });

    it('is rejected with the proof of an earlier call', async () => {
      const { brokerUrl } = system.status;
      const proof = await proofFor(key!, brokerUrl, '/access', accessToken);
      const call = { path: '/access', body: { parentId: account.id }, proof, accessToken: accessToken! };

      expect(await callBroker(brokerUrl, call)).toMatchObject({ status: 200 });
      expect(await callBroker(brokerUrl, call)).toMatchObject({ status: 403 });
    });

    it('is rejected with the proof of another key', async () => {
      expect(await accessWith(accessToken!, await createProofKey())).toMatchObject({ status: 403 });
    });

    it('can’t be renewed with another key', async () => {
      const { brokerUrl } = system.status;
      const proof = await proofFor(await createProofKey(), brokerUrl, '/token');

      expect(await callBroker(brokerUrl, { path: '/token', body: { accessToken }, proof })).toMatchObject({
        status: 401,
        code: 'KEY_MISMATCH',
      });
    });

    it('is rejected if the token was altered', async () => {
      const forged = accessToken!.replace(/.{10}$/, (end) => end.replaceAll(/./g, (letter) => (letter === 'A' ? 'B' : 'A')));

      expect(await accessWith(forged, key!)).toMatchObject({ status: 403 });
    });
  });
});

describe('an upload grant', () => {
  const refused = (mediaId: string, code: string) => ({ uploads: [{ mediaId, problem: expect.objectContaining({ code }) }] });

  it('isn’t issued for a file of another record', async () => {
    const { records } = await riley!.connection.query<{ Id: string }>("SELECT Id FROM Contact WHERE LastName = 'Johnson'");
    const mediaId = await riley!.register(hello, account);

    expect(await riley!.askToSend(hello, mediaId, records[0]!.Id)).toEqual(refused(mediaId, 'MEDIA_NOT_FOUND'));
  });

  it('isn’t issued for a file that another user registered', async () => {
    const mediaId = await avery!.register(hello, account);

    expect(await riley!.askToSend(hello, mediaId, account.id)).toEqual(refused(mediaId, 'MEDIA_NOT_FOUND'));
  });

  it('isn’t issued for a file that was processed', async () => {
    const [mediaId] = await riley!.dropAndWait([hello], account);

    expect(await riley!.askToSend(hello, mediaId!, account.id)).toEqual(refused(mediaId!, 'MEDIA_NOT_FOUND'));
  });

  it('isn’t issued for one PUT of more than 128 MiB', async () => {
    const mediaId = await riley!.register(hello, account);
    const large = {
      mediaId,
      fileName: 'large.txt',
      sizeBytes: maxSinglePutBytes + 1,
      contentType: 'text/plain',
      sha256: await sha256(hello),
    };

    expect(await riley!.broker.uploads({ parentId: account.id, files: [large] })).toEqual(refused(mediaId, 'FILE_TOO_LARGE'));
  });
});

describe('a granted URL', () => {
  let mediaId: string;
  let grant: PutGrant;
  beforeEach(async () => {
    mediaId = await riley!.register(hello, account);
    grant = PutGrant.parse((await riley!.askToSend(hello, mediaId, account.id)).uploads[0]);
  });
  const key = (): string => decodeURIComponent(new URL(grant.url).pathname.replace(`/${uploadsBucket}/`, ''));
  const stored = async (): Promise<string | undefined> =>
    system.s3.send(new GetObjectCommand({ Bucket: uploadsBucket, Key: key() })).then(
      ({ Body }) => Body?.transformToString(),
      () => undefined,
    );
  const changed = (change: (url: URL) => void): { url: string; headers: Record<string, string> } => {
    const url = new URL(grant.url);
    change(url);
    return { url: url.href, headers: grant.headers };
  };

  it('accepts the file once', async () => {
    expect(await put(grant, hello)).toMatchObject({ status: 200 });
    expect(await put(grant, hello)).toEqual({ status: 412, errorCode: 'PreconditionFailed' });
    expect(await stored()).toBe('hello');
  });

  it.each<[string, (url: URL) => void]>([
    ['another file', (url) => (url.pathname = url.pathname.replace(/.{18}$/, 'a08000000000zzzAAA'))],
    ['another record', (url) => (url.pathname = url.pathname.replace(account.id, '001000000000zzzAAA'))],
    ['another bucket', (url) => (url.pathname = url.pathname.replace(uploadsBucket, resultsBucket))],
    ['a longer time', (url) => url.searchParams.set('X-Amz-Expires', '86400')],
    [
      'a later time',
      (url) =>
        url.searchParams.set(
          'X-Amz-Date',
          url.searchParams.get('X-Amz-Date')!.replace(/\d\dZ$/, (second) => (second === '59Z' ? '58Z' : '59Z')),
        ),
    ],
    ['fewer signed headers', (url) => url.searchParams.set('X-Amz-SignedHeaders', 'host')],
    ['another signature', (url) => url.searchParams.set('X-Amz-Signature', '0'.repeat(64))],
    ['no session token', (url) => url.searchParams.delete('X-Amz-Security-Token')],
  ])('is rejected if changed to %s', async (_to, change) => {
    expect(await put(changed(change), hello)).toMatchObject({ status: 403 });
    expect(await stored()).toBeUndefined();
  });

  it.each<[string, Record<string, string | undefined>]>([
    ['another content type', { 'content-type': 'text/html' }],
    ['no content type', { 'content-type': undefined }],
    ['permission to overwrite', { 'if-none-match': undefined }],
    ['another file name', { 'x-amz-meta-file-name': 'ZXZpbA' }],
    ['no checksum', { 'x-amz-checksum-sha256': undefined }],
    ['an ACL', { 'x-amz-acl': 'public-read' }],
  ])('is rejected with %s', async (_header, headers) => {
    expect(await put(grant, hello, headers)).toMatchObject({ status: 403 });
    expect(await stored()).toBeUndefined();
  });

  it('rejects other content of the same length', async () => {
    expect(await put(grant, new Blob(['jello']))).toMatchObject({ status: 400, errorCode: 'BadDigest' });
    expect(await stored()).toBeUndefined();
  });

  it('rejects longer content', async () => {
    expect(await put(grant, new Blob(['hello!']))).toMatchObject({ status: 403, errorCode: 'SignatureDoesNotMatch' });
    expect(await stored()).toBeUndefined();
  });

  it.each([
    [14, { status: 200 }],
    [16, { status: 403, errorCode: 'AccessDenied' }],
  ])('issued %i minutes ago returns %o', async (minutes, answer) => {
    const grantedThen = await grantOfEarlier(system, { key: key(), headers: grant.headers, minutes });

    expect(await put(grantedThen, hello)).toMatchObject(answer);
  });

  it('can be used again after a rejected request', async () => {
    await put(grant, hello, { 'content-type': 'text/html' });

    expect(await put(grant, hello)).toMatchObject({ status: 200 });
  });
});
