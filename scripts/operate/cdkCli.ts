import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const root = path.join(import.meta.dirname, '..', '..');
/** The CDK CLI: the installed one, or the program in MEDIA_CDK. */
const installed = process.env.MEDIA_CDK ?? path.join(root, 'node_modules', '.bin', 'cdk');
const Manifest = z.object({ minimumCliVersion: z.string().regex(/^\d+\.\d+\.\d+$/) });

/** Runs a program, with its output shown or discarded. Returns its exit code. */
const run = (program: string, args: readonly string[], stdio: 'inherit' | 'ignore'): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio, cwd: root });
    child.once('error', reject);
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });

/**
 * Arguments for npx that fetch a CLI able to read these templates, for when the installed one is older than the library that wrote them.
 */
const fetched = async (folder: string): Promise<string[]> => {
  const { minimumCliVersion } = Manifest.parse(JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')));
  return ['--yes', '--package', `aws-cdk@>=${minimumCliVersion} <3`, 'cdk'];
};

/**
 * Synthesizes the templates of a stage and returns their folder. `--whole` includes stacks that the settings disable. Rejects if a cdk-nag
 * rule fails or a setting is invalid.
 */
export const synthesize = async (stage: string, ...flags: '--whole'[]): Promise<string> => {
  const app = path.join(root, 'aws-backend', 'infra', 'app.ts');
  if ((await run(process.execPath, [app, '--stage', stage, ...flags], 'inherit')) !== 0)
    throw new Error(`The templates of “${stage}” could not be built`);
  return path.join(root, '.local', 'cdk.out', stage);
};

/** Runs a command of the CDK CLI on the templates in a folder. Rejects if it fails. */
export const cdk = async (folder: string, args: readonly string[]): Promise<void> => {
  const all = [...args, '--app', folder];
  const canRead = (await run(installed, ['ls', '--app', folder], 'ignore')) === 0;
  const code = canRead ? await run(installed, all, 'inherit') : await run('npx', [...(await fetched(folder)), ...all], 'inherit');
  if (code !== 0) throw new Error(`cdk ${args.join(' ')} exited with ${String(code)}`);
};
