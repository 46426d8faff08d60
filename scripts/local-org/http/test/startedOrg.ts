import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { Connection } from 'jsforce';
import { seedOrg } from '../../seedOrg.ts';
import { deployedDatabase } from '../../test/deployedDatabase.ts';
import { startLocalOrg, type LocalOrg, type LocalOrgSettings } from '../../startLocalOrg.ts';

export const clientId = 'test-app';
const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
export const privateKeyPem = keys.privateKey;

/** Runs the setup of an org, and closes the org if it fails. */
const readied = async <Result>(localOrg: LocalOrg, work: () => Result | Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    await localOrg.close();
    throw error;
  }
};

/** A running org with the sample users. Without force-app, unless `databaseFile` has it deployed. */
export const emptyOrg = async (settings: Partial<LocalOrgSettings> = {}): Promise<LocalOrg> => {
  const connectedApps = [{ clientId, publicKeyPem: keys.publicKey }];
  const localOrg = await startLocalOrg({ port: 0, databaseFile: ':memory:', connectedApps, ...settings });
  await readied(localOrg, () => seedOrg(localOrg.org));
  return localOrg;
};

/** A running org with force-app deployed, and the sample account. */
export const startedOrg = async (): Promise<LocalOrg & { accountId: string }> => {
  const localOrg = await emptyOrg({ databaseFile: await deployedDatabase() });
  return { ...localOrg, accountId: seedOrg(localOrg.org).sampleAccountId };
};

/** A signed JWT bearer assertion; `claims` override the default claims. */
export const assertionFor = (localOrg: LocalOrg, claims: Record<string, unknown>, key = privateKeyPem): Promise<string> =>
  new SignJWT({ iss: clientId, aud: localOrg.url, exp: Math.floor(Date.now() / 1000) + 180, ...claims })
    .setProtectedHeader({ alg: 'RS256' })
    .sign(createPrivateKey(key));

/** A real jsforce connection, signed in by JWT bearer. */
export const connectionAs = async (localOrg: LocalOrg, username: string): Promise<Connection> => {
  const connection = new Connection({ loginUrl: localOrg.url, version: '67.0' });
  const assertion = await assertionFor(localOrg, { sub: username });
  await connection.authorize({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
  return connection;
};

/** The fields of a file of the sample account, as the panel creates it. */
export const fileOf = (accountId: string, fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  Name: 'invoice.pdf',
  File_Name__c: 'invoice.pdf',
  Parent_Id__c: accountId,
  Parent_Object__c: 'Account',
  Account__c: accountId,
  ...fields,
});
