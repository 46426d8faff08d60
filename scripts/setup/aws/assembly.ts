import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { cdk, synthesize } from '../../operate/cdkCli.ts';

const Manifest = z.object({
  artifacts: z.record(z.string(), z.object({ type: z.string(), properties: z.object({ stackName: z.string().optional() }).optional() })),
});

/** The CDK assembly of a stage. It is synthesized anew for each deployment, since settings may have changed, but only once for removals. */
export const assembly = (stage: string) => {
  let whole: Promise<string> | undefined;
  /** Including stacks that the settings disable now: earlier settings may have enabled them. */
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
    /** Deploys these stacks and their dependencies, or all stacks. */
    async deploy(stacks: readonly string[]) {
      whole = undefined; // It is in the same folder, which is overwritten.
      await cdk(await synthesize(stage), ['deploy', ...(stacks.length > 0 ? stacks : ['--all']), '--require-approval', 'never']);
    },
    /** Destroys these stacks and the stacks that depend on them, or all stacks. */
    async destroy(stacks: readonly string[]) {
      await cdk(await wholeFolder(), ['destroy', ...(stacks.length > 0 ? stacks : ['--all']), '--force']);
    },
    /** Destroys only these stacks; stacks that depend on them must be gone already. */
    async destroyOnly(stacks: readonly string[]) {
      await cdk(await wholeFolder(), ['destroy', ...stacks, '--exclusively', '--force']);
    },
  };
};
