import type { Connection } from 'jsforce';
import { connectionAs, startedOrg } from '../../local-org/http/test/startedOrg.ts';
import { adminUsername, ownerUsername } from '../../local-system/localUsers.ts';
import { runSteps } from '../runSteps.ts';
import { flows } from './flowSteps.ts';
import { integrationUserThere } from './integrationUserStep.ts';
import { languageKnown } from './languageStep.ts';
import { licensed } from './licenseStep.ts';
import type { OrgAccess } from './orgAccess.ts';
import { assigned } from './permissionSteps.ts';

const username = 'new.integration@media.example';

let org: Awaited<ReturnType<typeof startedOrg>>;
let admin: Connection;
let access: OrgAccess;
beforeAll(async () => {
  org = await startedOrg();
  admin = await connectionAs(org, adminUsername);
  const display = async () => ({ username: adminUsername, instanceUrl: org.url });
  access = { sf: jest.fn(), alias: 'my-org', display, admin: async () => admin };
});
afterAll(() => org.close());

const theSet = () => assigned(access, async () => username, { permissionSet: 'Media_Integration' });

describe('the admin who runs setup', () => {
  it('gets the permission set group for administrators', async () => {
    const group = assigned(access, async () => adminUsername, { group: 'Media_Administrators' });
    expect(await group.check()).toEqual({ state: 'todo' });
    await group.apply?.();

    expect(await group.check()).toEqual({ state: 'done' });
  });
});

describe('the integration user', () => {
  it('is created, licensed and assigned its permission set, in this order', async () => {
    const user = integrationUserThere(access, async () => username);
    await user.apply?.();
    expect(await user.check()).toEqual({ state: 'done', note: username });
    await expect(theSet().apply?.()).rejects.toThrow("The user license doesn't allow the permission");

    const finished: [string, boolean][] = [];
    const reporter = {
      working: () => undefined,
      finished: (title: string, _finding: object, isChanged: boolean) => void finished.push([title, isChanged]),
      failed: (title: string, reason: string) => {
        throw new Error(`${title}: ${reason}`);
      },
    };
    const steps = [licensed(access, async () => username), theSet()];
    expect(await runSteps(steps, reporter as never, { mayChange: true })).toBe(true);
    expect(await runSteps(steps, reporter as never, { mayChange: true })).toBe(true);

    expect(finished.map(([, isChanged]) => isChanged)).toEqual([true, true, false, false]);
  });

  it.each([
    [2, { state: 'manual', instructions: expect.arrayContaining([expect.stringMatching(/2 profiles have the license/)]) }],
    [1, { state: 'done', note: 'german.integration@media.example' }],
  ])('is created despite translated profile names, except by hand if the license has several: %d', async (count, finding) => {
    const inGerman = Object.create(admin) as Connection;
    inGerman.query = (async (soql: string) => {
      if (!soql.includes(' FROM Profile ')) return admin.query(soql);
      if (/\bName = 'Minimum/.test(soql)) return { records: [] };
      const { records } = await admin.query<{ Name: string }>(soql);
      return { records: Array.from({ length: count }, () => ({ ...records[0], Name: 'Minimaler Zugriff: Nur-API-Integrationen' })) };
    }) as never;
    const user = integrationUserThere({ ...access, admin: async () => inGerman }, async () => 'german.integration@media.example');

    await user.apply?.();

    expect(await user.check()).toEqual(finding);
  });

  it('needs no integration license with a full one', async () => {
    expect(await licensed(access, async () => ownerUsername).check()).toEqual({ state: 'done', note: 'not needed with its license' });
  });
});

describe('the flows of the package', () => {
  it('are active after deployment', async () => {
    expect(await Promise.all(flows(access).map((step) => step.check()))).toEqual(flows(access).map(() => ({ state: 'done' })));
  });
});

describe('the org', () => {
  it('reports its language', async () => {
    expect(await languageKnown(access).check()).toEqual({ state: 'done', note: 'en_US' });
  });
});
