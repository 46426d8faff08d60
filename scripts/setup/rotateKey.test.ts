import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createPublicKey, X509Certificate } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { appCredentials } from '../../aws-backend/adapters/salesforce/appCredentials.ts';
import { salesforceConnection } from '../../aws-backend/adapters/salesforce/connection.ts';
import type { ConnectedApp } from '../local-org/http/access/assertion.ts';
import { startLocalOrg, type LocalOrg } from '../local-org/startLocalOrg.ts';
import { seedOrg } from '../local-org/seedOrg.ts';
import { adminUsername } from '../local-system/localUsers.ts';
import { newSalesforceKey } from './aws/keys.ts';
import { lineReporter } from './reporter.ts';
import { rotationSteps, type KeyRotation } from './rotateKey.ts';
import { runSteps } from './runSteps.ts';

const publicKeyOf = (privateKey: string): string => createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();

describe('rotating a key', () => {
  const apps: ConnectedApp[] = [];
  const secret = new Map<string, string>();
  let org: LocalOrg;
  let folder: string;
  let signInCount = 0;
  const told: string[] = [];

  const user = () => ({ loginUrl: org.url, username: adminUsername });
  const secrets = {
    get: async (name: string) => secret.get(name) ?? '',
    getFresh: async (name: string) => secret.get(name) ?? '',
  };
  const rotation = (more: Partial<KeyRotation>): KeyRotation => ({
    secrets: { read: async (name) => secret.get(name), write: async (name, value) => void secret.set(name, value) },
    certificateFile: path.join(folder, 'certificate.pem'),
    stageName: 'test',
    clientId: undefined,
    isFinish: false,
    signIn: async (credential) => {
      const get = () => Promise.resolve([credential]);
      await salesforceConnection({ ...user(), credentials: { get, getFresh: get } })();
      signInCount += 1;
    },
    ...more,
  });
  const rotate = (more: Partial<KeyRotation> = {}) =>
    runSteps(
      rotationSteps(rotation(more)),
      lineReporter((line) => told.push(line)),
      { mayChange: true },
    );
  /** The manual work in Setup with the certificate. */
  const makeApp = async (clientId: string): Promise<void> => {
    const certificate = new X509Certificate(await readFile(path.join(folder, 'certificate.pem'), 'utf8'));
    apps.push({ clientId, publicKeyPem: certificate.publicKey.export({ type: 'spki', format: 'pem' }).toString() });
  };
  const write = async (name: string): Promise<void> => {
    const connection = await salesforceConnection({ ...user(), credentials: appCredentials(secrets) })();
    await connection.sobject('Account').create({ Name: name });
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rotate-'));
    const privateKey = newSalesforceKey();
    apps.push({ clientId: 'blue', publicKeyPem: publicKeyOf(privateKey) });
    secret.set('salesforce-credentials', JSON.stringify([{ clientId: 'blue', privateKey }]));
    org = await startLocalOrg({ port: 0, databaseFile: ':memory:', connectedApps: apps });
    seedOrg(org.org);
  });
  afterAll(async () => {
    await org.close();
    await rm(folder, { recursive: true });
  });

  it('loses no write meanwhile', async () => {
    const writing = { isOver: false };
    const failures: unknown[] = [];
    let written = 0;
    const load = (async () => {
      while (!writing.isOver && failures.length === 0) {
        await write(`Account ${String(written)}`).then(
          () => (written += 1),
          (error: unknown) => failures.push(error),
        );
      }
    })();

    try {
      expect(await rotate()).toBe(false); // Waits for the second app.
      await makeApp('green');
      expect(await rotate({ clientId: 'green' })).toBe(false); // Both keys are valid now.
      expect(await rotate({ isFinish: true })).toBe(true);
      apps.shift(); // The old app is deleted by hand.
      await write('After');
    } finally {
      writing.isOver = true;
      await load;
    }

    expect(failures).toEqual([]);
    expect(written).toBeGreaterThan(0);
    expect(JSON.parse(secret.get('salesforce-credentials') ?? '')).toMatchObject([{ clientId: 'green' }]);
    expect(signInCount).toBe(2);
    for (const flags of ['--client-id CONSUMER_KEY', '--finish'])
      expect(told.join('\n')).toContain(`npm run rotate-key -- --stage test ${flags}`);
  });

  it('keeps the old key if Salesforce refuses the new one', async () => {
    const before = secret.get('salesforce-credentials');
    await rotate();

    expect(await rotate({ clientId: 'made-up' })).toBe(false);
    expect(JSON.parse(secret.get('salesforce-credentials') ?? '')).toMatchObject([
      JSON.parse(before ?? '')[0],
      { clientId: 'not-known-yet' },
    ]);
    await write('Still working');
  });
});
