import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const root = path.join(import.meta.dirname, '..', '..', '..');

const Manifest = z.object({
  artifacts: z.record(z.string(), z.object({ type: z.string(), properties: z.object({ stackName: z.string().optional() }).optional() })),
});

/** Runs a program of this project, its output where the person sees it. Rejects where it fails. */
export const run = (program: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', cwd: root });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${path.basename(program)} ${args.join(' ')} ended with ${String(code)}`));
    });
  });

/** The templates of a stage, made by `npm run synth`, without asking any account. */
export const assembly = (stage: string) => {
  const folder = path.join(root, '.local', 'cdk.out', stage);
  const synth = () => run('npm', ['run', 'synth', '--', '--stage', stage]);
  return {
    /** The names of the stage's stacks. */
    async stackNames(): Promise<string[]> {
      await synth();
      const { artifacts } = Manifest.parse(JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')));
      return Object.values(artifacts).flatMap(({ type, properties }) =>
        type === 'aws:cloudformation:stack' && properties?.stackName !== undefined ? [properties.stackName] : [],
      );
    },
    destroy: () => run(path.join(root, 'node_modules', '.bin', 'cdk'), ['destroy', '--all', '--force', '--app', folder]),
  };
};
