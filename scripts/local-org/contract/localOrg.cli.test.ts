import path from 'node:path';
import { archiveFiles } from '../../metadata/archiveFiles.ts';
import { adminUsername } from '../../local-system/localUsers.ts';
import { salesforceCli } from '../../salesforceCli.ts';
import { localTarget } from './localTarget.ts';
import { orgContract } from './orgContract.ts';
import type { OrgTarget } from './orgTarget.ts';
import { realOrg } from './realOrg.ts';
import { throwAwayProject } from './throwAwayProject.ts';

const alias = process.env['SF_TARGET_ORG'];

if (alias !== undefined) {
  let target: OrgTarget;
  beforeAll(async () => {
    target = await realOrg(alias);
  });
  afterAll(() => target.close());
  orgContract(`the org ${alias}`, () => target);
} else {
  let target: Awaited<ReturnType<typeof localTarget>>;
  beforeAll(async () => {
    target = await localTarget();
  });
  afterAll(() => target.close());
  orgContract('the local org', () => target);

  it('the local org can be used by its alias, like an org that a person has logged in to', async () => {
    const opened = await realOrg('local', target.home);

    expect((await opened.admin.query('SELECT Id FROM Organization')).totalSize).toBe(1);
    await opened.close();
  });

  it('sf org open signs a browser in to the local org', async () => {
    const sf = salesforceCli({ home: target.home });
    const { stdout } = await sf(['org', 'open', '--url-only', '--json', '--path', 'lightning', '--target-org', 'local']);

    const { result } = JSON.parse(stdout) as { result: { url: string } };
    const opened = await fetch(result.url, { redirect: 'manual' });
    expect(opened.headers.get('location')).toBe(`${target.localOrg.url}/lightning`);
    expect(opened.headers.get('set-cookie')).toContain('sid=');
  });

  it('the local org deploys the Agentforce part, and its actions run', async () => {
    const cwd = path.join(import.meta.dirname, '..', '..', '..', 'config', 'optional');

    const { exitCode, stdout } = await target.sf(['project', 'deploy', 'start', '--source-dir', 'agentforce', '--json'], { cwd });

    expect(exitCode).toBe(0);
    expect(stdout).toContain('"GenAiPlugin"');
    const inputs = [{ recordId: '001000000000001AAA' }];
    expect(await target.admin.requestPost('/actions/custom/flow/Find_Media_Files', { inputs })).toMatchObject([{ isSuccess: true }]);
  });

  it('the local org deploys the translations and returns them unchanged', async () => {
    const optional = path.join(import.meta.dirname, '..', '..', '..', 'config', 'optional');
    const deploy = (...more: string[]) =>
      target.sf(['project', 'deploy', 'start', '--source-dir', 'translations', '--json', ...more], { cwd: optional });
    const kept = () => target.localOrg.org.components().filter(({ type }) => type === 'CustomObjectTranslation').length;
    const cwd = await throwAwayProject(target.folder, {});

    const dryRun = await deploy('--dry-run');
    const keptByDryRun = kept();
    const deployed = await deploy();
    const types = ['--metadata', 'Translations', '--metadata', 'CustomObjectTranslation'];
    const retrieved = await target.sf(['project', 'retrieve', 'start', ...types, '--json'], { cwd });

    expect([dryRun.exitCode, deployed.exitCode, retrieved.exitCode]).toEqual([0, 0, 0]);
    expect([keptByDryRun, kept()]).toEqual([0, 9]);
    const sent = await archiveFiles(path.join(optional, 'translations'));
    expect(sent.size).toBeGreaterThan(150);
    expect(await archiveFiles(path.join(cwd, 'force-app', 'main', 'default'))).toEqual(sent);
  });

  describe('signing in to the local org with an access token', () => {
    const login = (token: string) =>
      salesforceCli({ home: target.home, env: { SF_ACCESS_TOKEN: token } })([
        ...['org', 'login', 'access-token', '--no-prompt', '--alias', 'token', '--instance-url', target.localOrg.url],
      ]);

    it('works with a token of the org', async () => {
      const { exitCode } = await login(target.admin.accessToken ?? '');
      const display = await salesforceCli({ home: target.home })(['org', 'display', '--target-org', 'token']);

      expect([exitCode, display.exitCode]).toEqual([0, 0]);
      expect(display.stdout).toContain(adminUsername);
      expect(display.stdout).toContain('Connected');
    });

    it('fails with any other token', async () => {
      const { exitCode } = await login('00D000000000001!made.up');

      expect(exitCode).toBe(1);
    });
  });
}
