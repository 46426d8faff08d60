import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isAnyStale } from '../lwcSources.ts';
import { salesforceCli } from '../salesforceCli.ts';
import { adminUsername } from './localUsers.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** Settings to deploy to the local org as its administrator. */
export interface Deployment {
  orgUrl: string;
  clientId: string;
  privateKeyFile: string;
  stateDir: string;
  brokerUrl: string;
  /** The two origins of the uploads bucket. */
  uploadsUrls: readonly [string, string];
}

/** Returns a hash that changes if a source file, or a URL that is replaced in one, changes. */
const fingerprint = async ({ brokerUrl, uploadsUrls, orgUrl }: Deployment): Promise<string> => {
  const hash = createHash('sha256').update(JSON.stringify([brokerUrl, uploadsUrls, orgUrl]));
  const files = await readdir(path.join(root, 'force-app'), { recursive: true, withFileTypes: true });
  const names = files.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  for (const name of names.sort()) hash.update(path.relative(root, name)).update(await readFile(name));
  return hash.digest('hex');
};

const runOrThrow = async (cli: ReturnType<typeof salesforceCli>, args: string[]): Promise<void> => {
  const { exitCode, stdout, stderr } = await cli(args);
  if (exitCode !== 0) throw new Error(`sf ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
};

const deploy = async (target: Deployment): Promise<void> => {
  const home = path.join(target.stateDir, 'sf-home');
  await mkdir(home, { recursive: true });
  const [MEDIA_UPLOADS_URL, MEDIA_UPLOADS_DUALSTACK_URL] = target.uploadsUrls;
  const cli = salesforceCli({ home, env: { MEDIA_BROKER_URL: target.brokerUrl, MEDIA_UPLOADS_URL, MEDIA_UPLOADS_DUALSTACK_URL } });
  const login = ['org', 'login', 'jwt', '--client-id', target.clientId, '--jwt-key-file', target.privateKeyFile];
  await runOrThrow(cli, [...login, '--username', adminUsername, '--instance-url', target.orgUrl, '--alias', 'local']);
  await runOrThrow(cli, ['project', 'deploy', 'start', '--source-dir', 'force-app', '--target-org', 'local']);
};

/** Compiles components that changed since `npm ci` compiled them. The compiler is loaded only then, because TypeScript takes a second. */
const compileWhatChanged = async (): Promise<void> => {
  if (!(await isAnyStale())) return;
  const { compileLwc } = await import('../compileLwc.ts');
  await compileLwc();
};

/** Deploys `force-app` to the local org with the real `sf` CLI, unless the org is up to date. Returns whether it deployed. */
export const deployForceApp = async (target: Deployment): Promise<boolean> => {
  await compileWhatChanged();
  const marker = path.join(target.stateDir, 'deployed');
  const current = await fingerprint(target);
  const before = await readFile(marker, 'utf8').catch(() => '');
  if (before === current) return false;
  await deploy(target);
  await writeFile(marker, current);
  return true;
};
