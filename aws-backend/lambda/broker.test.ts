import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stsServer, type StsServer } from '../adapters/aws/test/stsServer.ts';
import { compositeAnswer, salesforceServer, type SalesforceServer } from '../adapters/salesforce/test/salesforceServer.ts';
import { authorizerEvent, httpApiEvent, type HttpCall } from '../broker/test/httpApiEvent.ts';
import { mediaId, parentId, sessionId, userId } from '../broker/test/ids.ts';
import { testKey, type TestKey } from '../broker/test/testKey.ts';
import { TokenResponse } from '../contracts/http/token.ts';
import { UploadsResponse } from '../contracts/http/uploads.ts';

const brokerUrl = 'https://broker.example';
const permissions = { permission: [{ ParentId: '0PS000000000001AAA' }], assignments: [] };

/** The functions as Lambda starts them: settings in environment variables, state in a folder. */
describe('the broker’s functions', () => {
  const environment = { ...process.env };
  let sts: StsServer;
  let server: SalesforceServer;
  let folder: string;
  let key: TestKey;
  let broker: typeof import('./broker.ts');
  let authorizer: typeof import('./authorizer.ts');

  beforeAll(async () => {
    [server, sts] = await Promise.all([salesforceServer(), stsServer()]);
    folder = mkdtempSync(path.join(tmpdir(), 'broker-'));
    key = await testKey();
    const tokenKey = await testKey();
    mkdirSync(path.join(folder, 'secrets'));
    writeFileSync(path.join(folder, 'secrets', 'salesforce-credentials'), JSON.stringify([server.credential]));
    writeFileSync(path.join(folder, 'secrets', 'token-signing-key'), JSON.stringify(tokenKey.privateJwk));
    Object.assign(process.env, {
      ...{ AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret', AWS_ENDPOINT_URL_STS: sts.url },
      POWERTOOLS_LOG_LEVEL: 'SILENT',
      ...{ BROKER_URL: brokerUrl, STATE_DIR: folder, TOKEN_PUBLIC_JWK: JSON.stringify(tokenKey.jwk) },
      ...{ UPLOADS_BUCKET: 'media-uploads-local', RESULTS_BUCKET: 'media-results-local' },
      GRANT_ROLE_ARN: 'arn:aws:iam::000000000000:role/media-grant',
      SALESFORCE_LOGIN_URL: server.app.loginUrl,
      SALESFORCE_USERNAME: server.app.username,
    });
    [broker, authorizer] = await Promise.all([import('./broker.ts'), import('./authorizer.ts')]);
  });
  afterAll(async () => {
    process.env = environment;
    rmSync(folder, { recursive: true });
    await Promise.all([server.close(), sts.close()]);
  });

  const call = async (request: HttpCall): Promise<APIGatewayProxyStructuredResultV2> =>
    broker.handler(httpApiEvent(request), {} as Context);
  const json = ({ body }: APIGatewayProxyStructuredResultV2): unknown => JSON.parse(body ?? '');

  it('exchange a session for a token, authorize the token and grant an upload', async () => {
    const now = new Date().toISOString().replace('Z', '+0000');
    const session = {
      ...{ Key_Thumbprint__c: key.thumbprint, Requester__c: userId, CreatedById: userId, OwnerId: userId },
      ...{ CreatedDate: now, LastModifiedDate: now, CreatedBy: { IsActive: true, UserType: 'Standard' } },
    };
    const access = { RecordId: parentId, HasReadAccess: true, HasEditAccess: true, HasDeleteAccess: false };
    const status = { Status__c: 'Uploading', Status_Code__c: null, Reading__c: null };
    const media = { Id: mediaId, Parent_Id__c: parentId, CreatedById: userId, ...status, File_Name__c: 'Offer.pdf' };
    server.answers.push(compositeAnswer({ session: [session], object: [{ KeyPrefix: 'a02' }] }));
    server.answers.push(compositeAnswer({ access: [access], user: [{ Id: userId }], ...permissions, media: [media] }));

    const tokenProof = await key.proof({ method: 'POST', url: `${brokerUrl}/token` });
    const answer = await call({ method: 'POST', path: '/token', headers: { dpop: tokenProof }, body: JSON.stringify({ sessionId }) });
    const { accessToken } = TokenResponse.parse(json(answer));

    const dpop = await key.proof({ method: 'POST', url: `${brokerUrl}/uploads`, accessToken });
    const file = { mediaId, fileName: 'Offer.pdf', sizeBytes: 3, contentType: 'application/pdf', sha256: `${'A'.repeat(43)}=` };
    const request: HttpCall = {
      ...{ method: 'POST', path: '/uploads', headers: { authorization: `DPoP ${accessToken}`, dpop } },
      body: JSON.stringify({ parentId, files: [file] }),
    };
    const { isAuthorized, context } = await authorizer.handler(authorizerEvent(request));
    const granted = UploadsResponse.parse(json(await call({ ...request, caller: context })));

    expect(isAuthorized).toBe(true);
    expect(granted.uploads).toMatchObject([{ mediaId, method: 'PUT', headers: { 'if-none-match': '*' } }]);
    expect(server.calls).toHaveLength(2);
  });

  it('reject a proof that was already used', async () => {
    const proof = await key.proof({ method: 'POST', url: `${brokerUrl}/token` });
    const request = { method: 'POST', path: '/token', headers: { dpop: proof }, body: JSON.stringify({ sessionId }) };
    await call(request);

    expect(json(await call(request))).toMatchObject({ code: 'PROOF_REPLAYED', status: 401 });
  });

  it('deny a request without token and proof', async () => {
    expect(await authorizer.handler(authorizerEvent({ method: 'POST', path: '/uploads' }))).toEqual({ isAuthorized: false, context: {} });
  });
});
