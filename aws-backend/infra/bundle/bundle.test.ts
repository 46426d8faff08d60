import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { salesforceServer, type SalesforceServer } from '../../adapters/salesforce/test/salesforceServer.ts';
import { bundle } from './bundle.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');
const run = promisify(execFile);

/** Calls Salesforce as a function does, in its own process and from the bundle alone. */
const program = (app: SalesforceServer['app'], credential: object): string => `
  import { salesforceConnection } from ${JSON.stringify(path.join(root, 'aws-backend/adapters/salesforce/connection.ts'))};
  const credentials = { get: async () => [${JSON.stringify(credential)}], getFresh: async () => [] };
  const connection = await salesforceConnection({ loginUrl: '${app.loginUrl}', username: '${app.username}', credentials })();
  const outcome = await connection.requestPost('/composite', { a: 'ü' }).catch((error) => ({ name: error.name, errorCode: error.errorCode }));
  console.log(JSON.stringify({ outcome, org: connection.userInfo.organizationId, usage: connection.limitInfo.apiUsage }));`;

/** Opens recordings from a bundle alone, and prints the outcome for each. */
const listening = (names: readonly string[]): string => `
  import { readFileSync } from 'node:fs';
  import { Readable } from 'node:stream';
  import { openSound } from ${JSON.stringify(path.join(root, 'aws-backend/adapters/local/speech/openSound.ts'))};
  const codes = [];
  for (const name of ${JSON.stringify(names)}) {
    const bytes = readFileSync(${JSON.stringify(`${root}/scripts/samples/sound/`)} + name);
    const objects = { read: async (_, { from, to }) => Readable.from([bytes.subarray(from, to + 1)]) };
    const sound = openSound(objects, { media: { sizeBytes: bytes.length }, format: name.split('.')[1] });
    codes.push(await sound.samples(0).next().then(() => 'heard', ({ code }) => code));
  }
  console.log(JSON.stringify(codes));`;

describe('a function’s bundle', () => {
  let folder: string;
  let server: SalesforceServer;
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'bundle-'));
    server = await salesforceServer();
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await server.close();
  });
  const said = async (source = program(server.app, server.credential)): Promise<unknown> => {
    const entry = path.join(folder, 'entry.mjs');
    writeFileSync(entry, source);
    await bundle(entry, path.join(folder, 'out'));
    const { stdout } = await run(process.execPath, [path.join(folder, 'out', 'index.mjs')], { cwd: folder });
    return JSON.parse(stdout);
  };

  it('rejects recordings whose decoder it does not contain', async () => {
    const names = ['hello.m4a', 'hello.aac', 'hello.mp3', 'hello.flac', 'hello.ogg'];
    expect(await said(listening(names))).toEqual(names.map(() => 'FILE_TYPE_UNSUPPORTED'));
  });

  it('calls Salesforce through jsforce with the stubs of its dependencies', async () => {
    server.answers.push({ body: { ok: true } });

    expect(await said()).toEqual({ outcome: { ok: true }, org: '00D000000000001EAA', usage: { used: 18, limit: 15_000 } });
    expect(server.calls).toMatchObject([{ path: 'POST /services/data/v67.0/composite', body: { a: 'ü' } }]);
  });

  it('reports Salesforce’s error codes', async () => {
    server.answers.push({ status: 400, body: [{ errorCode: 'MALFORMED_QUERY', message: 'No' }] });

    expect(await said()).toMatchObject({ outcome: { errorCode: 'MALFORMED_QUERY' } });
  });

  it('survives a response from Salesforce that breaks off, which ends the process in plain jsforce', async () => {
    server.answers.push({ body: null, isCut: true });

    expect(await said()).toMatchObject({ outcome: { name: 'TypeError' } });
  });

  it('reports error codes of XML responses, and the HTTP status where the body has none', async () => {
    const error = '<errorCode>SERVER_UNAVAILABLE</errorCode><message>No</message>';
    server.answers.push({ status: 503, body: `<?xml version="1.0"?><Errors><Error>${error}</Error></Errors>` });
    expect(await said()).toMatchObject({ outcome: { errorCode: 'SERVER_UNAVAILABLE' } });

    server.answers.splice(0, 1, { status: 502, body: '<html/>' });
    expect(await said()).toMatchObject({ outcome: { errorCode: 'ERROR_HTTP_502' } });
  });

  it('contains only files that something imports, without code that is never called', async () => {
    const entry = path.join(folder, 'entry.mjs');
    writeFileSync(entry, "const unused = () => import('./unused.mjs');\nawait import('./used.mjs');");
    for (const name of ['used', 'unused']) writeFileSync(path.join(folder, `${name}.mjs`), `console.log('${name}');`);

    const { folder: made, outputs } = await bundle(entry, path.join(folder, 'out'));

    const files = readdirSync(made);
    expect(files.sort()).toEqual(
      Object.keys(outputs)
        .map((file) => path.basename(file))
        .sort(),
    );
    expect(files.map((file) => file.split('-')[0])).toEqual(['index.mjs', 'used']);
  });
});
