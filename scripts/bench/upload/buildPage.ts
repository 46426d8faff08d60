import { build, type Plugin } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { compileForSandbox } from '../../record-page/lws/compileForSandbox.ts';
import { sandboxGates } from '../../record-page/lws/sandboxGates.ts';
import { sandboxedModule } from '../../record-page/lws/sandboxedModule.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');
const ours = path.join(import.meta.dirname, 'page', 'ours.ts');
const common = { bundle: true, format: 'esm', target: 'es2024', absWorkingDir: root, write: false, logLevel: 'error' } as const;

/** An esbuild plugin with the product's code, compiled as an org does, to run inside Lightning Web Security. */
const sandboxed = async (): Promise<Plugin> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'trial-sandbox-'));
  await build({ ...common, entryPoints: [ours], write: true, outfile: path.join(folder, 'c', 'trialQueue', 'trialQueue.js') });
  const code = sandboxedModule(await compileForSandbox('c/trialQueue', folder, 'createOurs'));
  await rm(folder, { recursive: true });
  return {
    name: 'sandboxed',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /(^\.\/ours\.ts|^sandbox-gates)$/ }, (module) => ({ path: module.path, namespace: 'sandboxed' }));
      onLoad({ filter: /gates$/, namespace: 'sandboxed' }, () => ({ contents: sandboxGates, resolveDir: root }));
      onLoad({ filter: /ours\.ts$/, namespace: 'sandboxed' }, () => ({ contents: `import 'sandbox-gates';\n${code}`, resolveDir: root }));
    },
  };
};

/** Bundles the script of a trial's page, with the product's code either directly in the page or inside the sandbox. */
export const buildPage = async (entry: string, isSandboxed: boolean): Promise<string> => {
  const plugins = isSandboxed ? [await sandboxed()] : [];
  const { outputFiles } = await build({ ...common, entryPoints: [path.join(import.meta.dirname, 'page', entry)], plugins });
  return outputFiles[0]?.text ?? '';
};
