import { generateKeyPairSync } from 'node:crypto';
import { appCredentials } from '../../../aws-backend/adapters/salesforce/appCredentials.ts';
import { compositeGraphWriter } from '../../../aws-backend/adapters/salesforce/compositeGraphWriter.ts';
import { salesforceConnection, type Connection } from '../../../aws-backend/adapters/salesforce/connection.ts';
import { beginRollOver, endRollOver } from '../../../aws-backend/adapters/salesforce/credentialRollOver.ts';
import type { WriteOutcome } from '../../../aws-backend/ports/insightWriter.ts';
import { integrationUsername, ownerUsername } from '../../local-system/localUsers.ts';
import { convertedForceApp } from '../../test/convertedForceApp.ts';
import { seedOrg } from '../seedOrg.ts';
import { startLocalOrg, type LocalOrg } from '../startLocalOrg.ts';
import type { ConnectedApp } from './access/assertion.ts';
import { fileOf } from './test/startedOrg.ts';

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** An external client app, with the private key of its certificate. */
const newApp = (clientId: string) => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { app: { clientId, publicKeyPem: publicKey }, credential: { clientId, privateKey } };
};
const [blue, green] = [newApp('blue'), newApp('green')];

/** The apps that Salesforce knows, and the value of the secret. Functions cache the secret until they request it again. */
const apps: ConnectedApp[] = [blue.app];
let secret = JSON.stringify([blue.credential]);
const keptSecret = () => {
  let kept = secret;
  const getFresh = async (): Promise<string> => (kept = secret);
  return appCredentials({ get: async () => kept, getFresh });
};

let localOrg: LocalOrg;
let accountId: string;
beforeAll(async () => {
  localOrg = await startLocalOrg({ port: 0, databaseFile: ':memory:', connectedApps: apps });
  seedOrg(localOrg.org);
  localOrg.org.deploy(await convertedForceApp(), { checkOnly: false });
  accountId = seedOrg(localOrg.org).sampleAccountId;
});
afterAll(async () => {
  jest.restoreAllMocks();
  await localOrg.close();
});

const connect = (username: string): (() => Promise<Connection>) =>
  salesforceConnection({ loginUrl: localOrg.url, username, credentials: keptSecret() });

/** Creates files that have no insights yet; returns their ids. */
const newFiles = async (count: number): Promise<string[]> => {
  const records = Array.from({ length: count }, () => ({ attributes: { type: 'Media__c' }, ...fileOf(accountId) }));
  const saved = await (await connect(ownerUsername)()).requestPost<{ id: string }[]>('/composite/sobjects', { records });
  return saved.map(({ id }) => id);
};

/** One running callback: writes file after file on one connection, as long as there are files. */
const callback = (files: string[], outcomes: WriteOutcome[]) => {
  const connection = connect(integrationUsername);
  const writer = compositeGraphWriter(connection, log);
  const work = (async () => {
    for (let mediaId = files.pop(); mediaId !== undefined; mediaId = files.pop()) {
      outcomes.push(...(await writer.write([{ mediaId, parentId: accountId, change: { Status__c: 'Processing' } }])));
    }
  })();
  return { connection, work };
};

/** Revokes the session, as Salesforce does when an app is deleted. */
const endSession = async (connection: () => Promise<Connection>): Promise<void> => {
  const body = new URLSearchParams({ token: (await connection()).accessToken ?? '' });
  await fetch(`${localOrg.url}/services/oauth2/revoke`, { method: 'POST', body });
};

describe('rotating the integration user’s key', () => {
  it('loses no write if the old key is removed while files are written', async () => {
    const files = await newFiles(120);
    const outcomes: WriteOutcome[] = [];
    const until = async (count: number): Promise<void> => {
      while (outcomes.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    const callbacks = [callback(files, outcomes), callback(files, outcomes)];

    await until(20);
    secret = beginRollOver(secret, green.credential); // Salesforce doesn't know the new app yet.
    callbacks.push(callback(files, outcomes));
    await until(40);
    apps.push(green.app);
    callbacks.push(callback(files, outcomes));
    await until(60);
    secret = endRollOver(secret);
    const later = Date.now() + 60_000;
    jest.spyOn(Date, 'now').mockImplementation(() => later);
    apps.splice(apps.indexOf(blue.app), 1);
    await Promise.all(callbacks.map(async ({ connection }) => endSession(connection)));
    callbacks.push(callback(files, outcomes));
    await Promise.all(callbacks.map(async ({ work }) => work));

    expect(outcomes).toHaveLength(120);
    expect(outcomes.filter(({ outcome }) => outcome !== 'written')).toEqual([]);
    expect(JSON.parse(secret)).toEqual([green.credential]);
  });

  it('invalidates the old key', async () => {
    const get = async (): Promise<string> => JSON.stringify([blue.credential]);
    const credentials = appCredentials({ get, getFresh: get });

    await expect(salesforceConnection({ loginUrl: localOrg.url, username: integrationUsername, credentials })()).rejects.toThrow(
      'client identifier invalid',
    );
  });
});
