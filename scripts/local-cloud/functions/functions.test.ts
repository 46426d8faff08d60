import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cloudFixture, eventually, testFunction } from '../test/cloudFixture.ts';
import { sealedCredentials } from '../identity/credentials.ts';
import type { FunctionDeclaration } from '../stackTypes.ts';
import type { Functions } from './functionPool.ts';
import { startFunctions } from './startFunctions.ts';

let fixture: Awaited<ReturnType<typeof cloudFixture>>;
let functions: Functions;

const endpoints = { s3: 'http://s3', sts: 'http://sts', sns: 'http://sns', sqs: 'http://sqs', api: 'http://api' };

const start = (declaration: Partial<FunctionDeclaration> = {}): Functions => {
  const credentials = sealedCredentials({ accessKeyId: 'AKIA', secretAccessKey: 'secret' }, new Uint8Array(32));
  functions = startFunctions([testFunction('moods', declaration)], {
    endpoints: () => endpoints,
    environment: () => ({ AWS_ENDPOINT_URL_S3: endpoints.s3 }),
    credentials,
    logDirectory: fixture.stateDir,
  });
  return functions;
};

interface Result {
  environment: Record<string, string>;
  pid: number;
  hasTime: boolean;
}
const ask = async (mood: string): Promise<Result> => (await functions.invoke('moods', { mood })) as Result;

beforeEach(async () => {
  fixture = await cloudFixture();
});

afterEach(async () => {
  await functions.close(0);
  await fixture.end();
});

describe('a function', () => {
  it('gets its own variables, Lambda’s and the cloud’s, but none of this process', async () => {
    process.env['OURS'] = 'private';
    start({ environment: ({ api }) => ({ BROKER_URL: api }) });
    const { environment, hasTime } = await ask('answer');

    expect(environment).toMatchObject({
      BROKER_URL: 'http://api',
      AWS_ENDPOINT_URL_S3: 'http://s3',
      AWS_REGION: 'eu-central-1',
      AWS_LAMBDA_FUNCTION_NAME: 'moods',
    });
    expect(environment['OURS']).toBeUndefined();
    expect(environment['NODE_ENV']).toBeUndefined();
    expect(hasTime).toBe(true);
  });

  it('reuses its process for the next call', async () => {
    start();

    expect((await ask('answer')).pid).toBe((await ask('answer')).pid);
  });

  it('is loaded before its first call if warmed', async () => {
    const file = path.join(fixture.stateDir, 'loaded');
    start({ environment: { LOADED_FILE: file } });

    await functions.warm('moods');
    const loadedBy = await eventually(() => readFile(file, 'utf8').catch(() => undefined));

    expect(String((await ask('answer')).pid)).toBe(loadedBy);
    await functions.warm('moods');
    expect(String((await ask('answer')).pid)).toBe(loadedBy);
  });

  it('returns null if its handler returns nothing', async () => {
    start();

    expect(await functions.invoke('moods', { mood: 'nothing' })).toBeNull();
  });

  it('runs calls up to its concurrency limit, and lets the others wait', async () => {
    start({ reservedConcurrency: 2 });
    const pids = (await Promise.all(['pause', 'pause', 'pause', 'pause'].map(ask))).map(({ pid }) => pid);

    expect(new Set(pids).size).toBe(2);
  });

  it('gets the credentials of its role', async () => {
    start({ role: 'reader' });
    const { environment } = await ask('answer');

    expect(environment['AWS_ACCESS_KEY_ID']).toMatch(/^ASIA/);
    expect(environment['AWS_SESSION_TOKEN']).toBeDefined();
  });

  it.each([
    ['throws', 'throw', { errorType: 'TypeError', message: 'not today' }],
    ['exits its process', 'exit', { errorType: 'Runtime.ExitError' }],
    ['takes too long', 'sleep', { errorType: 'Sandbox.Timedout' }],
  ])('that %s fails the call, but not the next one', async (_what, mood, failure) => {
    // A call's time includes the start of its process, which is slow on a busy machine.
    start({ timeoutSeconds: mood === 'sleep' ? 5 : 60 });

    await expect(ask(mood)).rejects.toMatchObject({ name: 'FunctionError', ...failure });
    expect(await ask('answer')).toHaveProperty('pid');
  });

  it('that can’t be loaded fails the call, and is loaded again for a later one', async () => {
    const file = path.join(fixture.stateDir, 'late.mts');
    start({ file });

    await expect(ask('answer')).rejects.toMatchObject({ name: 'FunctionError' });
    await writeFile(file, 'export const handler = () => ({ pid: process.pid });');
    const { pid } = await eventually(() => ask('answer').catch(() => undefined));
    expect(pid).toBeGreaterThan(0);
  });

  it('without the named export fails the call', async () => {
    start({ handler: 'missing' });

    await expect(ask('answer')).rejects.toThrow('exports no function named missing');
  });
});
