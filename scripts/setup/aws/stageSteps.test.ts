import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OrgAccess } from '../salesforce/orgAccess.ts';
import { insist } from '../step.ts';
import { stageFile, type StageFile } from './stageFile.ts';
import { accountKnown, stageNamesOrg } from './stageSteps.ts';

const stages = path.join(import.meta.dirname, '..', '..', '..', 'config', 'stages');

let folder: string;
let stage: StageFile;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stages-'));
  await copyFile(path.join(stages, 'sandbox.json'), path.join(folder, 'sandbox.json'));
  stage = stageFile('sandbox', folder);
});
afterEach(() => rm(folder, { recursive: true }));

const step = (instanceUrl = 'https://acme--dev.sandbox.my.salesforce.com') => {
  const display = async () => ({ username: 'admin@acme.example', instanceUrl });
  return stageNamesOrg(stage, { display } as OrgAccess);
};

describe('new stage settings', () => {
  it('get the org’s URLs and a globally unique username', async () => {
    expect(await step().check()).toEqual({ state: 'todo' });

    await step().apply?.();

    expect((await step().check()).state).toBe('done');
    expect((await stage.read()).salesforce).toEqual({
      loginUrl: 'https://acme--dev.sandbox.my.salesforce.com',
      username: 'media.integration@acme-dev.sandbox.my.salesforce.com',
      pageOrigins: ['https://acme--dev.sandbox.lightning.force.com'],
    });
  });

  it('keep a username that was changed', async () => {
    await stage.change((settings) => ({ ...settings, salesforce: { ...settings.salesforce, username: 'robot@acme.example' } }));

    await step().apply?.();

    expect((await stage.read()).salesforce.username).toBe('robot@acme.example');
  });
});

it('stage settings for one org are refused for another org', async () => {
  await step().apply?.();
  const before = await stage.read();

  await expect(step('https://acme.my.salesforce.com').check()).rejects.toThrow(
    'This org is https://acme.my.salesforce.com, but the settings say https://acme--dev.sandbox.my.salesforce.com',
  );
  await expect(insist(step('https://acme.my.salesforce.com'))).rejects.toThrow('Choose the org of this installation with --org.');
  expect(await stage.read()).toEqual(before);
});

describe('the account of a stage', () => {
  const signedInTo = (id: string) => accountKnown({ id: async () => id }, stage);

  it('is written into settings without one, and nothing else changes', async () => {
    const before = await stage.read();
    expect(await signedInTo('111122223333').check()).toEqual({ state: 'todo', note: '111122223333: the settings have no account yet' });

    await signedInTo('111122223333').apply?.();

    expect(await stage.read()).toEqual({ ...before, account: '111122223333' });
    expect(await signedInTo('111122223333').check()).toEqual({ state: 'done', note: '111122223333 in eu-central-1' });
  });

  it('is refused if the settings name another one', async () => {
    await signedInTo('111122223333').apply?.();

    const { check, help } = signedInTo('444455556666');

    await expect(check()).rejects.toThrow('These credentials are for 444455556666, but the settings say 111122223333');
    expect(help).toContain('AWS_PROFILE');
    expect((await stage.read()).account).toBe('111122223333');
  });

  it('is not found in a region that does not exist, and the error says to check the region', async () => {
    await stage.change((settings) => ({ ...settings, region: 'eu-centrall-1' }));
    const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND sts.eu-centrall-1.amazonaws.com'), { code: 'ENOTFOUND' });

    await expect(insist(accountKnown({ id: () => Promise.reject(unknown) }, stage))).rejects.toThrow(
      `AWS has no endpoint in the region “eu-centrall-1”, or this computer is offline\n    Check the region in ${stage.path}.`,
    );
  });
});
