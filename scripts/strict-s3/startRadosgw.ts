import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { grantPolicy, markPolicy } from '../local-system/grantPolicy.ts';
import { contractBucket, type S3Target } from '../local-cloud/contract/s3Bench.ts';
import { freePorts } from './freePorts.ts';
import { cephConf } from './cephConf.ts';
import { daemons } from './daemons.ts';

const run = promisify(execFile);
const role = 'media-grant';
const user = 'broker';
/** Timeout of one step in milliseconds. */
const patienceMs = 60_000;

/** A running radosgw. */
export interface Radosgw {
  target: S3Target;
  /** Stops it, by force if necessary, and deletes its data. */
  stop: () => Promise<void>;
}

const makeKeys = async (keyring: string): Promise<void> => {
  const all = ['--cap', 'mon', 'allow *', '--cap', 'osd', 'allow *'];
  await run('ceph-authtool', ['-C', keyring, '--gen-key', '-n', 'mon.', '--cap', 'mon', 'allow *']);
  await run('ceph-authtool', [keyring, '--gen-key', '-n', 'client.admin', ...all, '--cap', 'mgr', 'allow *']);
  await run('ceph-authtool', [keyring, '--gen-key', '-n', 'osd.0', '--cap', 'mon', 'allow profile osd', '--cap', 'osd', 'allow *']);
  await run('ceph-authtool', [keyring, '--gen-key', '-n', 'client.rgw', '--cap', 'mon', 'allow rw', '--cap', 'osd', 'allow rwx']);
};

const isThere = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
};

const untilItAnswers = async (url: string): Promise<void> => {
  const endMs = Date.now() + patienceMs;
  while (!(await isThere(url))) {
    if (Date.now() > endMs) throw new Error('radosgw does not respond');
    await pause(100);
  }
};

const makeUser = async (conf: string, credentials: S3Target['credentials']): Promise<void> => {
  const admin = async (...args: string[]): Promise<unknown> => run('radosgw-admin', ['-c', conf, '-n', 'client.rgw', ...args]);
  const { accessKeyId, secretAccessKey } = credentials;
  await admin(
    'user',
    'create',
    `--uid=${user}`,
    `--display-name=${user}`,
    `--access-key=${accessKeyId}`,
    `--secret-key=${secretAccessKey}`,
  );
  const trust = { Effect: 'Allow', Principal: { AWS: [`arn:aws:iam:::user/${user}`] }, Action: ['sts:AssumeRole'] };
  const document = (statement: unknown[]): string => JSON.stringify({ Version: '2012-10-17', Statement: statement });
  await admin('role', 'create', `--role-name=${role}`, '--path=/', `--assume-role-policy-doc=${document([trust])}`);
  // radosgw doesn't support this action and rejects policies that contain it.
  const known = (action: string): boolean => action !== 's3:GetObjectAttributes';
  const granted = [...grantPolicy(contractBucket), markPolicy(contractBucket)];
  const statements = granted.map((one) => ({ ...one, Action: [one.Action].flat().filter(known) }));
  const policy = `--policy-doc=${document(statements)}`;
  await admin('role-policy', 'put', `--role-name=${role}`, '--policy-name=grants', policy);
};

/** Starts Debian's radosgw with a monitor and an in-memory store, in a temporary folder. */
export const startRadosgw = async (): Promise<Radosgw> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'radosgw-'));
  const { start, stopAll } = daemons(folder);
  const removeFolder = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', removeFolder);
  const stop = async (): Promise<void> => {
    await stopAll();
    removeFolder();
  };
  try {
    for (const name of ['mon', 'osd', 'rgw', 'run', 'log']) await mkdir(path.join(folder, name));
    const [conf, keyring, map] = ['ceph.conf', 'keyring', 'monmap'].map((name) => path.join(folder, name)) as [string, string, string];
    const [monitor, monitorV1, rgw] = (await freePorts(3)) as [number, number, number];
    const [fsid, osd] = [randomUUID(), randomUUID()];
    await writeFile(conf, cephConf(folder, fsid, { monitor, monitorV1, rgw }));
    await makeKeys(keyring);
    const addresses = `[v2:127.0.0.1:${String(monitor)},v1:127.0.0.1:${String(monitorV1)}]`;
    await run('monmaptool', ['--create', '--fsid', fsid, '--addv', 'a', addresses, map]);
    await run('ceph-mon', ['-c', conf, '--mkfs', '-i', 'a', '--keyring', keyring, '--monmap', map]);
    start('ceph-mon', ['-f', '-c', conf, '-i', 'a']);
    await run('ceph', ['-c', conf, 'osd', 'new', osd, '0'], { timeout: patienceMs });
    await run('ceph-osd', ['-c', conf, '-i', '0', '--mkfs', '--osd-uuid', osd]);
    start('ceph-osd', ['-f', '-c', conf, '-i', '0']);
    start('radosgw', ['-f', '-c', conf, '-n', 'client.rgw']);
    const s3 = `http://127.0.0.1:${String(rgw)}`;
    await untilItAnswers(s3);
    const credentials = { accessKeyId: 'BROKERKEY000000000AA', secretAccessKey: randomBytes(20).toString('hex') };
    await makeUser(conf, credentials);
    return { target: { s3, sts: s3, region: 'default', credentials, roleArn: `arn:aws:iam:::role/${role}` }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
