import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { hasRole } from './accountRole.ts';

const credentials = { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' };

describe('a role of the account', () => {
  const asked: { authorization: string | undefined; body: string }[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      asked.push({ authorization: request.headers.authorization, body });
      response.writeHead(status, { 'content-type': 'text/xml' }).end('<GetRoleResponse/>');
    });
  });
  const before = process.env['AWS_ENDPOINT_URL_IAM'];
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    process.env['AWS_ENDPOINT_URL_IAM'] = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  });
  afterAll(() => {
    if (before === undefined) delete process.env['AWS_ENDPOINT_URL_IAM'];
    else process.env['AWS_ENDPOINT_URL_IAM'] = before;
    server.close();
  });

  it.each([
    ['is found', 200, true],
    ['is not found', 404, false],
    ['counts as not found if access is denied', 403, false],
  ])('%s', async (_, answer, isThere) => {
    status = answer;

    expect(await hasRole(credentials, 'media-sandbox-grant')).toBe(isThere);
    expect(asked.at(-1)?.body).toBe('Action=GetRole&RoleName=media-sandbox-grant&Version=2010-05-08');
    expect(asked.at(-1)?.authorization).toMatch(/Credential=AKIAEXAMPLE\/\d{8}\/us-east-1\/iam\/aws4_request/);
  });

  it('is not taken for missing if IAM fails', async () => {
    status = 500;

    await expect(hasRole(credentials, 'media-sandbox-grant')).rejects.toThrow('500');
  });
});
