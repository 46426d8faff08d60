import { Connection } from 'jsforce';
import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import { listen } from '../../local-cloud/listen.ts';
import { flowActive } from './flowSteps.ts';
import type { OrgAccess } from './orgAccess.ts';

/** A Tooling API with the second version of one flow, inactive as in production orgs. */
const org = { activeVersion: null as number | null, isThere: true };
let server: Server;
let access: OrgAccess;

const versionId = (version: number | null): string | null => (version === null ? null : `30100000000000${String(version)}AAA`);

const answer = (query: string): object[] => {
  if (!org.isThere) return [];
  return query.includes('FROM FlowDefinition')
    ? [{ Id: '300000000000001AAA', ActiveVersionId: versionId(org.activeVersion), LatestVersionId: versionId(2) }]
    : [{ VersionNumber: 2 }];
};

beforeEach(async () => {
  Object.assign(org, { activeVersion: null, isThere: true });
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://org');
    const reply = (status: number, body?: object): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(body && JSON.stringify(body));
    if (request.method === 'GET' && pathname === '/services/data/v67.0/tooling/query') {
      const records = answer(searchParams.get('q') ?? '');
      reply(200, { totalSize: records.length, done: true, records });
    } else if (request.method === 'PATCH' && pathname === '/services/data/v67.0/tooling/sobjects/FlowDefinition/300000000000001AAA')
      void json(request).then((body) => {
        org.activeVersion = (body as { Metadata: { activeVersionNumber: number } }).Metadata.activeVersionNumber;
        reply(204);
      });
    else reply(404, [{ errorCode: 'NOT_FOUND', message: pathname }]);
  });
  const instanceUrl = await listen(server, 0);
  const admin = async () => new Connection({ instanceUrl, accessToken: 'token', version: '67.0' });
  access = { sf: jest.fn(), alias: 'my-org', display: jest.fn(), admin };
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe('a flow of the package', () => {
  const step = () => flowActive(access, 'Media_Session_Stamp', 'without it nobody can upload a file');

  it('is activated in its latest version if the org deployed it as inactive', async () => {
    expect(await step().check()).toEqual({ state: 'todo' });

    await step().apply?.();

    expect(org.activeVersion).toBe(2);
    expect(await step().check()).toEqual({ state: 'done' });
  });

  it('is activated in its latest version if an older one is active', async () => {
    org.activeVersion = 1;
    expect(await step().check()).toEqual({ state: 'todo', note: 'an older version is active' });

    await step().apply?.();

    expect(await step().check()).toEqual({ state: 'done' });
  });

  it('is reported as missing without the package', async () => {
    org.isThere = false;

    await expect(step().check()).rejects.toThrow('The org has no flow Media_Session_Stamp');
  });
});
