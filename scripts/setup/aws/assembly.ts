import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { cdk, synthesize } from '../../operate/cdkCli.ts';

const Manifest = z.object({
  artifacts: z.record(z.string(), z.object({ type: z.string(), properties: z.object({ stackName: z.string().optional() }).optional() })),
});

/** The templates of a stage, made anew each time: settings may have changed since. */
export const assembly = (stage: string) => ({
  /** The names of all stacks that the stage can have. */
  async stackNames(): Promise<string[]> {
    const manifest = path.join(await synthesize(stage, '--whole'), 'manifest.json');
    const { artifacts } = Manifest.parse(JSON.parse(await readFile(manifest, 'utf8')));
    return Object.values(artifacts).flatMap(({ type, properties }) =>
      type === 'aws:cloudformation:stack' && properties?.stackName !== undefined ? [properties.stackName] : [],
    );
  },
  /** Deploys those stacks and what they stand on, or all. */
  deploy: async (stacks: readonly string[]) =>
    cdk(await synthesize(stage), ['deploy', ...(stacks.length > 0 ? stacks : ['--all']), '--require-approval', 'never']),
  /** Takes those stacks away and what stands on them, or all. */
  destroy: async (stacks: readonly string[]) =>
    cdk(await synthesize(stage, '--whole'), ['destroy', ...(stacks.length > 0 ? stacks : ['--all']), '--force']),
  /** Takes only those stacks away, on which nothing stands any more. */
  destroyOnly: async (stacks: readonly string[]) =>
    cdk(await synthesize(stage, '--whole'), ['destroy', ...stacks, '--exclusively', '--force']),
});
