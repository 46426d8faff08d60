import { build, type Metafile } from 'esbuild';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { readableByAll } from './readableByAll.ts';
import { slimming } from './slimming.ts';
import { removeUnreachable } from './unreachable.ts';
import { withoutEngines } from './withoutEngines.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');

/** Bundled CommonJS packages load Node's built-in modules with `require`, which ES modules don't define. */
const banner = { js: "import{createRequire as requireFromHere}from'node:module';const require=requireFromHere(import.meta.url);" };

export interface Bundle {
  /** The folder to deploy: `index.mjs`, and the chunks that it imports on demand. */
  folder: string;
  /** The inputs of each output file. */
  outputs: Metafile['outputs'];
}

/** Bundles a function's TypeScript entry point into one folder, minified, for Node 24. */
export const bundle = async (entry: string, folder: string): Promise<Bundle> => {
  await mkdir(folder, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { index: entry },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    conditions: ['module'],
    banner,
    metafile: true,
    logLevel: 'error',
    plugins: [withoutEngines, slimming],
  });
  const outputs = await removeUnreachable(root, metafile.outputs);
  await readableByAll(folder);
  return { folder, outputs };
};
