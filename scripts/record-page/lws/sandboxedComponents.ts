import type { Plugin } from 'rollup';
import { compileForSandbox } from './compileForSandbox.ts';
import { sandboxedModule } from './sandboxedModule.ts';

const prefix = '\0sandboxed:';
const gates = '\0sandbox-gates';

/** Has to run before the sandbox loads: the library's own tests run with this set of gates, as its source says. */
const gatesModule = [
  "import { LWS_DEFAULT_GATER_FEATURES, registerGaterEnabledFeatures } from '@locker/shared';",
  'registerGaterEnabledFeatures([...LWS_DEFAULT_GATER_FEATURES]);',
].join('\n');

/**
 * Runs every component of the namespace `c` that a page imports inside Lightning Web Security. The page, the base components and
 * the platform's modules stay outside, as in an org. `components` is a folder that holds the namespace folder.
 */
export const sandboxedComponents = (components: string): Plugin => ({
  name: 'sandboxed-components',
  resolveId(id) {
    if (id === gates) return id;
    return id.startsWith('c/') ? prefix + id : null;
  },
  async load(id) {
    if (id === gates) return { code: gatesModule, moduleSideEffects: true };
    if (!id.startsWith(prefix)) return null;
    const compiled = await compileForSandbox(id.slice(prefix.length), components);
    return `import ${JSON.stringify(gates)};\n${sandboxedModule(compiled)}`;
  },
});
