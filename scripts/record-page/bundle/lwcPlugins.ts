import path from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import type { Plugin } from 'rollup';
import { lwc, replace } from './rollupPlugins.js';
import { salesforceModules } from './salesforceModules.ts';
import { typescriptModules } from './typescriptModules.ts';

const modules = path.join(import.meta.dirname, '..', 'modules');

/** The Rollup plugins of both bundles. Each of `componentRoots` contains a namespace folder. */
export const lwcPlugins = (labels: ReadonlyMap<string, string>, componentRoots: string[]): Plugin[] => {
  const compiler = lwc({
    rootDir: modules,
    enableDynamicComponents: true,
    enableLwcOn: true,
    exclude: [/\0/],
    modules: [{ dir: modules }, ...componentRoots.map((dir) => ({ dir })), { npm: 'lightning-base-components' }],
  });
  const values = { 'process.env.NODE_ENV': JSON.stringify('production'), 'import.meta.env.SSR': 'false' };
  return [salesforceModules(labels), typescriptModules(), compiler, nodeResolve(), replace({ preventAssignment: true, values })];
};
