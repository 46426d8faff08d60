import { readStage } from '../../../aws-backend/infra/readStage.ts';
import { stageNameFree } from './stageNameStep.ts';

const stage = { path: 'config/stages/sandbox.json', read: async () => readStage('sandbox') };

/** An account with these stacks in the stage's region, and these (global) roles. */
const account = (stacks: string[], roles: string[]) => ({
  outputs: async (name: string) => (stacks.includes(name) ? {} : undefined),
  hasRole: async (name: string) => roles.includes(name),
});

describe('the name of a stage', () => {
  it.each([
    ['is new', [], []],
    ['belongs to the stage in this region', ['media-sandbox-broker'], ['media-sandbox-grant']],
  ])('is free if it %s', async (_, stacks, roles) => {
    expect(await stageNameFree(account(stacks, roles), stage).check()).toEqual({ state: 'done' });
  });

  it('is refused if a stage in another region has it', async () => {
    const step = stageNameFree(account([], ['media-sandbox-grant']), stage);

    await expect(step.check()).rejects.toThrow('a stage “sandbox” in a region other than eu-central-1');
    expect(step.help).toContain('config/stages/sandbox.json');
  });
});
