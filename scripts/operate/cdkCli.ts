import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const root = path.join(import.meta.dirname, '..', '..');
/** The CDK CLI: the installed one, or the program that MEDIA_CDK names. */
const installed = process.env.MEDIA_CDK ?? path.join(root, 'node_modules', '.bin', 'cdk');
const Manifest = z.object({ minimumCliVersion: z.string().regex(/^\d+\.\d+\.\d+$/) });

/** Runs a program, its output where the person sees it or nowhere; answers its exit code. */
const run = (program: string, args: readonly string[], stdio: 'inherit' | 'ignore'): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio, cwd: root });
    child.once('error', reject);
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });

/** Fetches a CLI that reads these templates, where the installed one is too old for the library that wrote them. */
const fetched = async (folder: string): Promise<string[]> => {
  const { minimumCliVersion } = Manifest.parse(JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')));
  return ['--yes', '--package', `aws-cdk@>=${minimumCliVersion} <3`, 'cdk'];
};

/**
 * Makes the templates of a stage anew, with `--whole` those too that its settings leave out; answers their folder. Rejects where a rule or a setting
 * is broken.
 */
export const synthesize = async (stage: string, ...flags: '--whole'[]): Promise<string> => {
  const app = path.join(root, 'aws-backend', 'infra', 'app.ts');
  if ((await run(process.execPath, [app, '--stage', stage, ...flags], 'inherit')) !== 0)
    throw new Error(`The templates of “${stage}” could not be built`);
  return path.join(root, '.local', 'cdk.out', stage);
};

/** Runs a command of the CDK CLI on the templates in a folder. Rejects where it fails. */
export const cdk = async (folder: string, args: readonly string[]): Promise<void> => {
  const all = [...args, '--app', folder];
  const canRead = (await run(installed, ['ls', '--app', folder], 'ignore')) === 0;
  const code = canRead ? await run(installed, all, 'inherit') : await run('npx', [...(await fetched(folder)), ...all], 'inherit');
  if (code !== 0) throw new Error(`cdk ${args.join(' ')} exited with ${String(code)}`);
};
