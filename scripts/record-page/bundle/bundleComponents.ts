import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rollup, type RollupLog } from 'rollup';
import { sharedModules } from './baseComponents.ts';
import { sandboxedComponents } from '../lws/sandboxedComponents.ts';
import { lwcPlugins } from './lwcPlugins.ts';

/** The product's components in the org. */
export interface DeployedComponents {
  /** `lwc/<bundle>/<file>` to content, as deployed. */
  files: ReadonlyMap<string, Uint8Array>;
  labels: ReadonlyMap<string, string>;
}

/** Writes the deployed bundles to the folders that the module resolver requires: `<root>/c/<bundle>/<file>`. */
const layOut = async (files: ReadonlyMap<string, Uint8Array>, root: string): Promise<void> => {
  await rm(root, { recursive: true, force: true });
  await mkdir(root, { recursive: true });
  // The module resolver searches the parent folders of every importing module for a configuration.
  await writeFile(path.join(root, 'package.json'), JSON.stringify({ lwc: { modules: [{ dir: '.' }] } }));
  for (const [name, content] of files) {
    const file = path.join(root, 'c', path.relative('lwc', name));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
};

const failOnProblems = (warning: RollupLog): void => {
  if (warning.code === 'UNRESOLVED_IMPORT' || warning.code === 'MISSING_EXPORT') throw new Error(warning.message);
};

/**
 * Bundles the page's shell with the components deployed in the org, and returns the folder of `main.js`. If `isSandboxed`, the components
 * run inside Lightning Web Security, as in an org.
 */
export const bundleComponents = async (deployed: DeployedComponents, cacheDir: string, isSandboxed: boolean): Promise<string> => {
  const sources = path.join(cacheDir, 'components');
  const target = path.join(cacheDir, 'page');
  await layOut(deployed.files, sources);
  const bundle = await rollup({
    input: { main: path.join(import.meta.dirname, '..', 'modules', 'main.ts') },
    external: [...sharedModules],
    preserveSymlinks: true,
    plugins: isSandboxed ? [sandboxedComponents(sources), ...lwcPlugins(deployed.labels, [])] : lwcPlugins(deployed.labels, [sources]),
    onwarn: failOnProblems,
  });
  await bundle.write({ dir: target, format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', sourcemap: true });
  await bundle.close();
  return target;
};
