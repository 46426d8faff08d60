import { rollup } from 'rollup';
import { lwc, replace } from '../bundle/rollupPlugins.js';
import type { CompiledComponent } from './sandboxedModule.ts';

const entry = 'sandboxed-entry';

/**
 * Compiles a component and the `c/*` modules it uses, with an org's transforms for Lightning Web Security.
 * `components` is the folder that contains the namespace folder. Platform modules stay imports.
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
