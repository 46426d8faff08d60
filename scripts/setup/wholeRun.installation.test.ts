import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { secondName } from '../local-system/stackNames.ts';
import { portsFrom } from '../local-system/freePorts.ts';
import { clientId as orgsClientId } from '../local-system/keys.ts';
import { adminUsername, integrationUsername } from '../local-system/localUsers.ts';
import { salesforceCli } from '../salesforceCli.ts';
import { certificateOf } from './aws/keys.ts';
import { dataFolder, fourFreePorts, startSystem, type StartedSystem } from '../test/startedSystem.ts';
import { accountId, awsService } from './test/awsService.ts';
import { myDomain } from './test/myDomain.ts';

jest.setTimeout(600_000);

const root = path.join(import.meta.dirname, '..', '..');
const stage = `t${String(process.pid)}`;
const ours = path.join(root, '.local', 'setup', stage);
const local = (port: number): string => `http://127.0.0.1:${String(port)}`;

describe('an installation in an org and an AWS account, from setting up to removing', () => {
  let system: StartedSystem;
  let domain: Awaited<ReturnType<typeof myDomain>>;
  let aws: ReturnType<typeof awsService>;
  let environment: NodeJS.ProcessEnv;
  let data: Awaited<ReturnType<typeof dataFolder>>;
  let settingsFile: string;

  const run = (script: string, ...args: string[]): Promise<{ exitCode: number; output: string }> =>
    new Promise((resolve) => {
      const org = script === 'rotateKey.ts' ? [] : ['--org', 'whole'];
      const all = [path.join(root, 'scripts', script), '--stage', stage, ...org, ...args];
      execFile(process.execPath, all, { cwd: root, env: environment, maxBuffer: 1e8 }, (error, stdout, stderr) => {
        resolve({ exitCode: error === null ? 0 : 1, output: stdout + stderr });
      });
    });

  beforeAll(async () => {
    data = await dataFolder();
    const ports = portsFrom(await fourFreePorts());
    system = await startSystem(data.folder, ports.org);
    const home = path.join(data.folder, 'home');
    await mkdir(home);
    const keyFile = path.join(data.folder, 'secrets', 'salesforce-private-key');
    const privateKey = await readFile(keyFile, 'utf8');
    domain = await myDomain(system.url, { clientId: orgsClientId, privateKey }, data.folder);
    domain.makeApp(orgsClientId, await certificateOf(privateKey, 'local'));
    aws = awsService({
      [`media-${stage}-broker`]: { BrokerUrl: local(ports.api) },
      [`media-${stage}-storage`]: { UploadsUrl: local(ports.s3), UploadsDualstackUrl: secondName(local(ports.s3)) },
    });
    const cdk = path.join(data.folder, 'cdk');
    await writeFile(cdk, `#!/bin/sh\nexec "${process.execPath}" "${path.join(import.meta.dirname, 'test', 'cdkCommand.ts')}" "$@"\n`, {
      mode: 0o755,
    });
    const docker = path.join(data.folder, 'docker');
    await writeFile(docker, '#!/bin/sh\necho "Platforms: linux/arm64"\n', { mode: 0o755 });
    environment = {
      ...process.env,
      HOME: home,
      // Stores the key of the login below in this home folder instead of the user's keychain.
      SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
      NODE_EXTRA_CA_CERTS: domain.certificateFile,
      AWS_ENDPOINT_URL: await aws.start(),
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      MEDIA_CDK: cdk,
      CDK_DOCKER: docker,
      MEDIA_STAGES: path.join(data.folder, 'stages'),
    };
    const sandbox = await readFile(path.join(root, 'config', 'stages', 'sandbox.json'), 'utf8');
    const settings = JSON.parse(sandbox) as { salesforce: object; limits: object };
    await mkdir(path.join(data.folder, 'stages'));
    settingsFile = path.join(data.folder, 'stages', `${stage}.json`);
    const salesforce = { ...settings.salesforce, username: integrationUsername };
    const limits = { ...settings.limits, concurrency: { images: 4 }, reserveConcurrency: true };
    await writeFile(settingsFile, JSON.stringify({ ...settings, name: stage, salesforce, limits }));
    const cli = salesforceCli({ home, env: { NODE_EXTRA_CA_CERTS: domain.certificateFile } });
    const login = ['org', 'login', 'jwt', '--client-id', orgsClientId, '--jwt-key-file', keyFile, '--username', adminUsername];
    const { exitCode, stdout, stderr } = await cli([...login, '--instance-url', domain.url, '--alias', 'whole']);
    if (exitCode !== 0) throw new Error(stdout + stderr);
  });

  afterAll(async () => {
    await system.stop();
    domain.stop();
    aws.stop();
    await data.remove();
    for (const folder of [ours, path.join(root, '.local', 'cdk.out', stage), path.join(root, '.local', 'bundles', stage)])
      await rm(folder, { recursive: true, force: true });
  });

  const secret = (name: string): string => aws.secrets.get(`media-${stage}/${name}`) ?? '';
  const clientIds = (): string[] =>
    (JSON.parse(secret('salesforce-credentials')) as { clientId: string }[]).map(({ clientId }) => clientId);

  it('is set up as far as the external client app, which only a person can create', async () => {
    const { exitCode, output } = await run('setup.ts');

    expect(output).toContain(`Run npm run setup -- --stage ${stage} --client-id CONSUMER_KEY.`);
    expect(exitCode).toBe(1);
    expect(aws.stacks.size).toBe(6);
    expect(clientIds()).toEqual(['not-known-yet']);
    expect(JSON.parse(await readFile(settingsFile, 'utf8'))).toHaveProperty('account', accountId);
  });

  it('is verified once the app exists', async () => {
    domain.makeApp('first-app', await readFile(path.join(ours, 'certificate.pem'), 'utf8'));
    const { exitCode, output } = await run('setup.ts', '--client-id', ' first-app ');

    expect(output).toMatch(/Set up and verified in/);
    expect(exitCode).toBe(0);
  });

  it('is set up again, changing only what differs', async () => {
    const before = { writes: aws.secretWrites.length, settings: await readFile(settingsFile, 'utf8'), secrets: [...aws.secrets] };
    await rm(path.join(ours, 'certificate.pem'));
    aws.stacks.add(`media-${stage}-network`); // The stack of a setting that was turned off.
    const { exitCode, output } = await run('setup.ts');

    expect([exitCode, aws.secretWrites.length]).toEqual([0, before.writes]);
    expect([await readFile(settingsFile, 'utf8'), [...aws.secrets]]).toEqual([before.settings, before.secrets]);
    expect(output).toMatch(/you have its certificate.*just done/);
    expect(output).toMatch(/Stacks that the settings no longer need are removed.*just done/);
    expect(aws.stacks.size).toBe(6);
    expect(output).toMatch(/The package is upgraded first.*nothing differed/);
    expect(output).toMatch(/The package is in the org.*nothing differed/);
  });

  it('is checked by doctor, which says what to do', async () => {
    expect((await run('doctor.ts')).exitCode).toBe(0);
    const kept = secret('salesforce-credentials');
    aws.secrets.set(`media-${stage}/salesforce-credentials`, kept.replace('first-app', 'no-such-app'));
    const broken = await run('doctor.ts');
    aws.secrets.set(`media-${stage}/salesforce-credentials`, kept);

    expect(broken.exitCode).toBe(1);
    expect(broken.output).toMatch(
      /✘.*The integration user can log in to Salesforce.*\n.*Check the consumer key, that the external client app is ten minutes old and holds the certificate/,
    );
  });

  it('gets a new key by rotation', async () => {
    await rm(ours, { recursive: true });
    expect((await run('rotateKey.ts')).output).toContain('next-certificate.pem');
    expect(clientIds()).toEqual(['first-app', 'not-known-yet']);
    domain.makeApp('second-app', await readFile(path.join(ours, 'next-certificate.pem'), 'utf8'));
    await run('rotateKey.ts', '--client-id', 'second-app');
    expect(clientIds()).toEqual(['second-app', 'first-app']);
    const { exitCode } = await run('rotateKey.ts', '--finish');
    expect([exitCode, clientIds()]).toEqual([0, ['second-app']]);
  });

  it('is removed with its files, and remove says what stays and why', async () => {
    expect(aws.buckets.size).toBe(3);
    const { exitCode, output } = await run('remove.ts', '--yes');

    expect(output).toMatch(/^\S*Building the templates of “t\d+” …/); // This takes half a minute, right after the question.
    expect(output).toContain('What stays, because it is data');
    expect([exitCode, aws.stacks.size, aws.buckets.size]).toEqual([0, 0, 0]);
    expect(aws.cdkRuns.at(-1)?.slice(0, 3)).toEqual(['destroy', '--all', '--force']);
  });
});
