import { rollup } from 'rollup';
import { lwc, replace } from '../bundle/rollupPlugins.js';
import type { CompiledComponent } from './sandboxedModule.ts';

const entry = 'sandboxed-entry';

/**
 * Compiles one component with all of `c/*` it uses, with the transforms that an org makes for Lightning Web Security.
 * `components` is a folder that holds the namespace folder; everything of the platform stays an import.
 */
export const compileForSandbox = async (component: string, components: string, exportName = 'default'): Promise<CompiledComponent> => {
  const bundle = await rollup({
    input: entry,
    external: (id) => /^(lwc$|lightning\/|@salesforce\/)/.test(id),
    preserveSymlinks: true,
    plugins: [
      {
        name: entry,
        resolveId: (id) => (id === entry ? `\0${entry}` : null),
        load: (id) => (id === `\0${entry}` ? `export { ${exportName} } from '${component}';` : null),
      },
      lwc({ rootDir: components, modules: [{ dir: components }], exclude: [/\0/], enableLightningWebSecurityTransforms: true }),
      replace({ preventAssignment: true, values: { 'process.env.NODE_ENV': JSON.stringify('production') } }),
    ],
    onwarn: ({ code, message }) => {
      if (code === 'UNRESOLVED_IMPORT' || code === 'MISSING_EXPORT') throw new Error(message);
    },
  });
  const { output } = await bundle.generate({ format: 'amd', exports: 'named', interop: 'esModule' });
  await bundle.close();
  return { code: output[0].code, imports: output[0].imports, exportName };
};
