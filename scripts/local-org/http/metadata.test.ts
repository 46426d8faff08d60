import { zipSync } from 'fflate';
import type { Connection } from 'jsforce';
import { adminUsername, ownerUsername } from '../../local-system/localUsers.ts';
import type { LocalOrg } from '../startLocalOrg.ts';
import { connectionAs, emptyOrg } from './test/startedOrg.ts';

const object = `<?xml version="1.0" encoding="UTF-8"?>
<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">
  <label>Note &amp; Fact</label><pluralLabel>Notes</pluralLabel>
  <nameField><label>Name</label><type>Text</type></nameField>
  <deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel>
</CustomObject>`;
const manifest = (name: string) => `<?xml version="1.0" encoding="UTF-8"?>
<Package xmlns="http://soap.sforce.com/2006/04/metadata">
  <types><members>${name}</members><name>CustomObject</name></types><version>67.0</version>
</Package>`;
const archive = (folder = '', name = 'Note__c') =>
  zipSync({
    [`${folder}package.xml`]: Buffer.from(manifest(name)),
    [`${folder}objects/${name}.object`]: Buffer.from(object),
  });

let localOrg: LocalOrg;
let admin: Connection;
let rep: Connection;

const soap = async (session: string, operation: string, content = '') => {
  const body = `<?xml version="1.0"?><e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns="http://soap.sforce.com/2006/04/metadata">
    <e:Header><SessionHeader><sessionId>${session}</sessionId></SessionHeader></e:Header>
    <e:Body><${operation}>${content}</${operation}></e:Body></e:Envelope>`;
  const response = await fetch(`${localOrg.url}/services/Soap/m/67.0`, { method: 'POST', headers: { 'content-type': 'text/xml' }, body });
  return { status: response.status, text: await response.text() };
};
const deployAll = async (zip: Uint8Array, options = {}, connection = admin) => {
  const { id } = await connection.metadata.deploy(Buffer.from(zip), { rollbackOnError: true, ...options });
  return connection.metadata.checkDeployStatus(id, true);
};

beforeAll(async () => {
  localOrg = await emptyOrg();
  admin = await connectionAs(localOrg, adminUsername);
  rep = await connectionAs(localOrg, ownerUsername);
});
afterAll(() => localOrg.close());

describe('the Metadata API', () => {
  it.each([
    ['an archive', ''],
    ['an archive with a top-level folder', 'unpackaged/'],
  ])('deploys %s', async (_, folder) => {
    const result = await deployAll(archive(folder));

    expect(result).toMatchObject({ status: 'Succeeded', success: true, done: true });
    expect(result.details.componentSuccesses).toContainEqual(
      expect.objectContaining({ fullName: 'Note__c', fileName: 'objects/Note__c.object' }),
    );
    expect(await admin.describe('Note__c')).toMatchObject({ label: 'Note & Fact' });
  });

  it('validates without deploying', async () => {
    const result = await deployAll(archive('', 'Other__c'), { checkOnly: true });

    expect(result).toMatchObject({ status: 'Succeeded', checkOnly: true });
    await expect(admin.describe('Other__c')).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
  });

  it('lists deployed components', async () => {
    await deployAll(archive());

    expect(await admin.metadata.list({ type: 'CustomObject' })).toContainEqual(
      expect.objectContaining({ fullName: 'Note__c', type: 'CustomObject' }),
    );
  });

  it('reports components that it could not retrieve', async () => {
    const types = [{ name: 'CustomObject', members: ['Nonsense__c'] }];
    const { id } = await admin.metadata.retrieve({ apiVersion: '67.0', unpackaged: { types, version: '67.0' } } as never);
    const { messages } = await admin.metadata.checkRetrieveStatus(id);

    expect(messages).toMatchObject([{ problem: "Entity of type 'CustomObject' named 'Nonsense__c' cannot be found" }]);
  });

  it.each([
    ['with an invalid session', () => soap('00D000000000001!made.up', 'listMetadata'), 'sf:INVALID_SESSION_ID'],
    ['by a user who may not deploy', () => soap(rep.accessToken!, 'listMetadata'), 'sf:INSUFFICIENT_ACCESS'],
    ['for an operation that does not exist', () => soap(admin.accessToken!, 'toString'), 'soapenv:Client'],
    ['that is not XML', () => soap(admin.accessToken!, 'deploy', '<'), 'soapenv:Client'],
    [
      'for an unknown deployment',
      () => soap(admin.accessToken!, 'checkDeployStatus', '<asyncProcessId>0Af000000000001</asyncProcessId>'),
      'sf:INVALID_CROSS_REFERENCE_KEY',
    ],
    [
      'for a deployment without rollbackOnError',
      () => soap(admin.accessToken!, 'deploy', `<ZipFile>${Buffer.from(archive()).toString('base64')}</ZipFile>`),
      'sf:INVALID_OPERATION',
    ],
    [
      'with a file that is no ZIP archive',
      () =>
        soap(admin.accessToken!, 'deploy', '<ZipFile>AAAA</ZipFile><DeployOptions><rollbackOnError>true</rollbackOnError></DeployOptions>'),
      'sf:INVALID_ARGUMENT',
    ],
    [
      'for an unknown validation',
      () => soap(admin.accessToken!, 'deployRecentValidation', '<validationId>0Af000000000001</validationId>'),
      'sf:INVALID_CROSS_REFERENCE_KEY',
    ],
  ])('refuses a call %s', async (_, call, faultcode) => {
    const { status, text } = await call();

    expect(status).toBe(500);
    expect(text).toContain(`<faultcode>${faultcode}</faultcode>`);
  });
});

describe('deploying over REST', () => {
  const url = () => `${localOrg.url}/services/data/v67.0/metadata/deployRequest`;
  const form = (zip = archive(), options: object = { rollbackOnError: true }) => {
    const parts = new FormData();
    parts.append('entity_content', new Blob([JSON.stringify({ deployOptions: options })], { type: 'application/json' }));
    parts.append('file', new Blob([zip], { type: 'application/zip' }), 'package.xml');
    return parts;
  };
  const post = async (body: string | FormData, connection = admin, headers: Record<string, string> = {}) => {
    const response = await fetch(url(), {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${connection.accessToken!}`, ...headers },
    });
    return { status: response.status, body: await response.json() };
  };
  const result = async (id: string) => {
    const response = await fetch(`${url()}/${id}?includeDetails=true`, { headers: { authorization: `Bearer ${admin.accessToken!}` } });
    return (await response.json()).deployResult;
  };

  it('validates, then deploys what it validated', async () => {
    const validated = (await post(form(archive('', 'Rest__c'), { rollbackOnError: true, checkOnly: true }))).body;
    expect((await result(validated.id)).status).toBe('Succeeded');
    await expect(admin.describe('Rest__c')).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });

    const quick = await post(JSON.stringify({ validatedDeployRequestId: validated.id }), admin, { 'content-type': 'application/json' });

    expect(quick.status).toBe(201);
    expect(await result(quick.body.id)).toMatchObject({ status: 'Succeeded', checkOnly: false });
    expect(await admin.describe('Rest__c')).toMatchObject({ name: 'Rest__c' });
  });

  it.each([
    ['users who may not deploy', () => post(form(), rep), 403, 'INSUFFICIENT_ACCESS'],
    ['a request without an archive', () => post(new FormData()), 400, 'INVALID_MULTI_PART'],
    ['a body that is not multipart', () => post('x', admin, { 'content-type': 'multipart/form-data' }), 400, 'INVALID_MULTI_PART'],
    ['a deployment without rollbackOnError', () => post(form(archive(), { rollbackOnError: false })), 400, 'INVALID_OPERATION'],
    [
      'a quick deployment of what was not a validation',
      async () =>
        post(JSON.stringify({ validatedDeployRequestId: (await post(form())).body.id }), admin, {
          'content-type': 'application/json',
        }),
      400,
      'INVALID_ID_FIELD',
    ],
  ])('refuses %s', async (_, call, status, errorCode) => {
    const answer = await call();

    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject([{ errorCode }]);
  });
});
