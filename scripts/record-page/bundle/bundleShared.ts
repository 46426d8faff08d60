import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { rollup, type Plugin } from 'rollup';
import { z } from 'zod';
import { sharedFile, sharedModules } from './baseComponents.ts';
import { buildOnce } from '../../buildOnce.ts';
import { lwcPlugins } from './lwcPlugins.ts';

const Manifest = z.object({ devDependencies: z.record(z.string(), z.string()) });

/** Provides entry modules that re-export a shared module, including its default export. */
const entries: Plugin = {
  name: 'shared-entries',
  resolveId: (id) => (id.startsWith('shared:') ? `\0${id}` : null),
  load(id) {
    if (!id.startsWith('\0shared:')) return null;
    const name = id.slice('\0shared:'.length);
    return `export * from '${name}';${name.startsWith('lightning/') ? `export { default } from '${name}';` : ''}`;
  },
};

/** Returns a hash that changes with the shared modules and their versions, so that an upgrade builds a new bundle. */
const fingerprint = async (): Promise<string> => {
  const manifest = path.join(import.meta.dirname, '..', '..', '..', 'package.json');
  const { devDependencies } = Manifest.parse(JSON.parse(await readFile(manifest, 'utf8')));
  const versions = ['lwc', '@lwc/rollup-plugin', 'lightning-base-components'].map((name) => devDependencies[name]);
  return createHash('sha256')
    .update(JSON.stringify([sharedModules, versions, 'language of the page']))
    .digest('hex')
    .slice(0, 16);
};

const build = async (target: string): Promise<void> => {
  const bundle = await rollup({
    input: Object.fromEntries(sharedModules.map((name) => [sharedFile(name).replace(/\.js$/, ''), `shared:${name}`])),
    preserveSymlinks: true,
    plugins: [entries, ...lwcPlugins(new Map(), [])],
    onwarn: () => undefined, // The base components' own templates cause about 20 harmless warnings.
  });
  await bundle.write({ dir: target, format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' });
  await bundle.close();
};

/** Bundles LWC and the base components into a folder below `cacheDir` and returns it. Takes seconds the first time, then uses the cache. */
export const bundleShared = async (cacheDir: string): Promise<string> =>
  buildOnce(path.join(cacheDir, `shared-${await fingerprint()}`), build);
