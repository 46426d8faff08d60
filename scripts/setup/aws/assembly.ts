import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { cdk, synthesize } from '../../operate/cdkCli.ts';

const Manifest = z.object({
  artifacts: z.record(z.string(), z.object({ type: z.string(), properties: z.object({ stackName: z.string().optional() }).optional() })),
});

/** The templates of a stage: to deploy, they are made anew each time, since settings may have changed; to remove, once. */
export const assembly = (stage: string) => {
  let whole: Promise<string> | undefined;
  /** With what the settings leave out: they may have asked for it once. */
  const wholeFolder = (): Promise<string> => (whole ??= synthesize(stage, '--whole'));
  return {
    /** The names of all stacks that the stage can have. */
    async stackNames(): Promise<string[]> {
      const manifest = path.join(await wholeFolder(), 'manifest.json');
      const { artifacts } = Manifest.parse(JSON.parse(await readFile(manifest, 'utf8')));
      return Object.values(artifacts).flatMap(({ type, properties }) =>
        type === 'aws:cloudformation:stack' && properties?.stackName !== undefined ? [properties.stackName] : [],
      );
    },
    /** Deploys those stacks and what they stand on, or all. */
    async deploy(stacks: readonly string[]) {
      whole = undefined; // its folder is the same
      await cdk(await synthesize(stage), ['deploy', ...(stacks.length > 0 ? stacks : ['--all']), '--require-approval', 'never']);
    },
    /** Takes those stacks away and what stands on them, or all. */
    async destroy(stacks: readonly string[]) {
      await cdk(await wholeFolder(), ['destroy', ...(stacks.length > 0 ? stacks : ['--all']), '--force']);
    },
    /** Takes only those stacks away, on which nothing stands any more. */
    async destroyOnly(stacks: readonly string[]) {
      await cdk(await wholeFolder(), ['destroy', ...stacks, '--exclusively', '--force']);
    },
  };
};
