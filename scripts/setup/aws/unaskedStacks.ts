import { optionalStacks } from '../../../aws-backend/infra/optionalStacks.ts';
import type { Stage } from '../../../aws-backend/infra/stage.ts';
import { done, todo, type Step } from '../step.ts';
import type { AwsAccount } from './awsAccount.ts';
import type { StageFile } from './stageFile.ts';

type Setting = keyof typeof optionalStacks;

const unaskedOf = (settings: Stage): { id: string; name: string }[] =>
  (Object.keys(optionalStacks) as Setting[]).filter((setting) => !settings[setting]).map((setting) => optionalStacks[setting]);

/** Removes the stacks of settings that were turned off: they cost money, and what they send is no longer understood. */
export const unaskedStacksGone = (
  account: Pick<AwsAccount, 'outputs'>,
  stage: Pick<StageFile, 'read'>,
  destroyOnly: (stacks: readonly string[]) => Promise<void>,
): Step => {
  const left = async (): Promise<string[]> => {
    const settings = await stage.read();
    const isThere = async (name: string) => (await account.outputs(`media-${settings.name}-${name}`)) !== undefined;
    const found = await Promise.all(unaskedOf(settings).map(async ({ id, name }) => ((await isThere(name)) ? [id] : [])));
    return found.flat();
  };
  return {
    title: 'Stacks that the settings no longer need are removed',
    // After it leaves the network, a function has no permission to delete its network interfaces any more:
    // github.com/aws/aws-cdk/issues/34400.
    help:
      'Run npm run setup and see what CloudFormation says. If something still depends on a network: half an hour after the functions have ' +
      'left it, delete its network interfaces that are “available” and begin with “AWS Lambda VPC ENI-media-” (EC2 → Network Interfaces). ' +
      'Then run it again.',
    async check() {
      const names = await left();
      return names.length === 0 ? done() : todo(names.join(', '));
    },
    async apply() {
      await destroyOnly(await left());
    },
  };
};
