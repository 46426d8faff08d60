import path from 'node:path';
import { readdir } from 'node:fs/promises';
import { z } from 'zod';
import type { OrgTarget } from './orgTarget.ts';
import { objectXml, throwAwayProject } from './throwAwayProject.ts';

const Failure = z.object({
  fullName: z.string(),
  problem: z.string(),
  lineNumber: z.coerce.number(),
  columnNumber: z.coerce.number(),
  fileName: z.string(),
});
const Deployed = z.object({
  result: z.object({
    id: z.string(),
    status: z.string(),
    files: z.array(z.object({ type: z.string() })).default([]),
    details: z.object({ componentFailures: z.union([Failure, z.array(Failure)]).default([]) }).optional(),
  }),
});

const root = path.join(import.meta.dirname, '..', '..', '..');
const deployArguments = ['project', 'deploy', 'start', '--source-dir', 'force-app', '--json'];

const wholeProject = ['project', 'deploy', 'start', '--json'];

/** Parses the `--json` output of a deployment, successful or failed. */
const resultOf = (stdout: string): z.infer<typeof Deployed>['result'] => Deployed.parse(JSON.parse(stdout)).result;

/** The contract of deploying with the real CLI. */
export const deployContract = (target: () => OrgTarget): void => {
  const deploy = (cwd: string, args = deployArguments, env: Record<string, string> = {}) => target().sf(args, { cwd, env });
  const count = async (soql: string) => (await target().admin.query(soql)).totalSize;

  describe('deploying', () => {
    it.each([
      ['force-app', 'SOAP', 'false', deployArguments],
      ['the whole project, without the optional parts,', 'REST', 'true', wholeProject],
    ])('deploys %s over %s', async (_what, _how, overRest, args) => {
      const { exitCode, stdout } = await deploy(root, args, { SF_ORG_METADATA_REST_DEPLOY: overRest });

      const { status, files } = resultOf(stdout);
      expect([exitCode, status]).toEqual([0, 'Succeeded']);
      expect(files.map(({ type }) => type)).toContain('CustomObject');
      expect(files.map(({ type }) => type)).not.toContain('EventRelayConfig');
      expect((await target().admin.describe('Media__c')).fields.map(({ name }) => name)).toContain('Parent_Id__c');
    });

    it.each(['false', 'true'])('reports file, line and column of an error, and deploys nothing (over REST: %s)', async (overRest) => {
      const object = objectXml('<sharingModel>Private</sharingModel>', '<bogus>true</bogus>');
      const cwd = await throwAwayProject(target().folder, { 'objects/Throw_Away__c/Throw_Away__c.object-meta.xml': object });

      const { exitCode, stdout } = await deploy(cwd, deployArguments, { SF_ORG_METADATA_REST_DEPLOY: overRest });

      const { status, details } = resultOf(stdout);
      expect([exitCode, status]).toEqual([1, 'Failed']);
      const [failure] = [details?.componentFailures ?? []].flat();
      expect(failure).toMatchObject({ lineNumber: 11 });
      expect(failure?.problem).toMatch(/bogus/);
      expect(failure?.fileName).toMatch(/Throw_Away__c\.object/);
      expect(failure?.columnNumber).toBeGreaterThan(0);
      await expect(target().admin.describe('Throw_Away__c')).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
    });

    it('prints line and column without --json too', async () => {
      const cwd = await throwAwayProject(target().folder, {
        'objects/Throw_Away__c/Throw_Away__c.object-meta.xml': objectXml('<sharingModel>Sideways</sharingModel>'),
      });

      const { exitCode, stdout, stderr } = await deploy(cwd, ['project', 'deploy', 'start', '--source-dir', 'force-app', '--concise']);

      expect(exitCode).toBe(1);
      expect(stdout + stderr).toMatch(/Sideways[\s\S]*\(?10:\d+/);
    });

    it('validates without deploying, then deploys what it validated', async () => {
      const object = objectXml('<sharingModel>ReadWrite</sharingModel>');
      const cwd = await throwAwayProject(target().folder, { 'objects/Throw_Away__c/Throw_Away__c.object-meta.xml': object });

      const validated = await deploy(cwd, ['project', 'deploy', 'validate', '--source-dir', 'force-app', '--json']);
      const isThereBefore = await target()
        .admin.describe('Throw_Away__c')
        .then(
          () => true,
          () => false,
        );
      const quick = await deploy(cwd, ['project', 'deploy', 'quick', '--job-id', resultOf(validated.stdout).id, '--json']);

      expect([validated.exitCode, isThereBefore, quick.exitCode]).toEqual([0, false, 0]);
      expect(await target().admin.describe('Throw_Away__c')).toMatchObject({ label: 'Throw Away' });
    });

    it('deletes an object', async () => {
      const cwd = await throwAwayProject(target().folder, {
        'objects/Throw_Away__c/Throw_Away__c.object-meta.xml': objectXml('<sharingModel>ReadWrite</sharingModel>'),
      });

      const { exitCode } = await deploy(cwd, [
        'project',
        'delete',
        'source',
        '--metadata',
        'CustomObject:Throw_Away__c',
        '--no-prompt',
        '--json',
      ]);

      expect(exitCode).toBe(0);
      await expect(target().admin.describe('Throw_Away__c')).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
    });
  });

  describe('retrieving', () => {
    it('returns a deployed object', async () => {
      const cwd = await throwAwayProject(target().folder, {});

      const { exitCode } = await target().sf(['project', 'retrieve', 'start', '--metadata', 'CustomObject:Media__c', '--json'], { cwd });

      expect(exitCode).toBe(0);
      expect(await readdir(path.join(cwd, 'force-app', 'main', 'default', 'objects', 'Media__c'))).toContain('fields');
    });
  });

  describe('permission sets', () => {
    it('are assigned by the CLI', async () => {
      const { exitCode } = await target().sf(['org', 'assign', 'permset', '--name', 'Media_Integration', '--json']);
      const { username } = await target().admin.identity();

      expect(exitCode).toBe(0);
      expect(
        await count(
          `SELECT Id FROM PermissionSetAssignment WHERE Assignee.Username = '${username}' AND PermissionSet.Name = 'Media_Integration'`,
        ),
      ).toBe(1);
    });
  });
};
