import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { archiveFiles } from '../../metadata/archiveFiles.ts';
import { convertedForceApp } from '../../test/convertedForceApp.ts';
import { parseXml, type XmlElement } from '../../metadata/xmlTree.ts';
import type { OrgTarget } from './orgTarget.ts';
import { throwAwayProject } from './throwAwayProject.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');
const source = path.join('force-app', 'main', 'default');
const optional = path.join(root, 'config', 'optional');

/** Components are deployed without their tests and without the TypeScript they are compiled from. */
const isDeployed = (file: string): boolean => !/__tests__|\.ts$|tsconfig\.json$/.test(file);

/**
 * Whether `back` contains everything in `sent`, ignoring the order. An org adds elements of its own, such as `actionOverrides` of objects.
 */
const isWithin = (sent: XmlElement, back: XmlElement): boolean =>
  sent.name === back.name &&
  isDeepStrictEqual(sent.attributes, back.attributes) &&
  (sent.children.length > 0 || sent.text.trim() === back.text.trim()) &&
  sent.children.every((part) => back.children.some((other) => isWithin(part, other)));

const isSame = (name: string, sent: Uint8Array, retrieved: Uint8Array): boolean => {
  const [before, after] = [parseXml(sent), parseXml(retrieved)];
  if (!name.endsWith('-meta.xml') || 'message' in before || 'message' in after) return Buffer.compare(sent, retrieved) === 0;
  return isWithin(before, after);
};

const Deployed = z.object({ result: z.object({ files: z.array(z.object({ type: z.string() })) }) });

/** The contract of deploying and retrieving the whole package with the real CLI. Runs after force-app was deployed. */
export const packageContract = (target: () => OrgTarget): void => {
  const sf = (args: readonly string[], cwd = root, env: Record<string, string> = {}) => target().sf([...args, '--json'], { cwd, env });
  const deployed = (stdout: string): string[] => Deployed.parse(JSON.parse(stdout)).result.files.map(({ type }) => type);

  describe('the package', () => {
    it('is retrieved as it was deployed', async () => {
      const cwd = await throwAwayProject(target().folder, {});
      const archive = await convertedForceApp();
      await writeFile(path.join(cwd, 'package.xml'), archive.get('package.xml') ?? '');

      const { exitCode } = await sf(['project', 'retrieve', 'start', '--manifest', 'package.xml'], cwd);

      expect(exitCode).toBe(0);
      const sent = await archiveFiles(path.join(root, source));
      const retrieved = await archiveFiles(path.join(cwd, source));
      const names = [...sent.keys()].filter(isDeployed).toSorted();
      expect([...retrieved.keys()].toSorted()).toEqual(names);
      const nothing = new Uint8Array();
      expect(names.filter((name) => !isSame(name, sent.get(name) ?? nothing, retrieved.get(name) ?? nothing))).toEqual([]);
    });

    it('has an event relay that deploys separately from config/optional', async () => {
      const account = { MEDIA_AWS_REGION: 'EU-CENTRAL-1', MEDIA_AWS_ACCOUNT: '123456789012' };

      const relay = await sf(['project', 'deploy', 'start', '--source-dir', 'event-relay'], optional, account);

      expect(relay.exitCode).toBe(0);
      expect(deployed(relay.stdout).toSorted()).toEqual([
        'EventRelayConfig',
        'NamedCredential',
        'PlatformEventChannel',
        'PlatformEventChannelMember',
      ]);
    });

    it('can be assigned to an administrator by one permission set group', async () => {
      const { username, user_id: userId } = await target().admin.identity();
      const { records } = await target().admin.query<{ Id: string }>(
        "SELECT Id FROM PermissionSetGroup WHERE DeveloperName = 'Media_Administrators'",
      );
      const values = `AssigneeId=${userId} PermissionSetGroupId=${records[0]?.Id ?? ''}`;

      const { exitCode } = await sf(['data', 'create', 'record', '--sobject', 'PermissionSetAssignment', '--values', values]);

      expect(exitCode).toBe(0);
      const assigned = await target().admin.query(
        `SELECT PermissionSetId FROM PermissionSetAssignment WHERE Assignee.Username = '${username}' AND PermissionSetGroupId != null`,
      );
      expect(assigned.totalSize).toBe(1);
    });

    it('has sample records for every object whose page it extends', async () => {
      const plan = path.join('config', 'data', 'plan.json');
      const objects = (JSON.parse(await readFile(path.join(root, plan), 'utf8')) as { sobject: string }[]).map(({ sobject }) => sobject);
      const counts = () => Promise.all(objects.map(async (name) => (await target().admin.query(`SELECT Id FROM ${name}`)).totalSize));
      const before = await counts();

      const { exitCode } = await sf(['data', 'import', 'tree', '--plan', plan]);

      expect(exitCode).toBe(0);
      expect(objects.toSorted()).toEqual(['Account', 'Case', 'Contact', 'Lead', 'Opportunity']);
      expect(await counts()).toEqual(before.map((count) => count + 1));
    });
  });
};
