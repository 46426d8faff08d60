import type { Plugin } from 'rollup';
import { compileForSandbox } from './compileForSandbox.ts';
import { sandboxGates } from './sandboxGates.ts';
import { sandboxedModule } from './sandboxedModule.ts';

const prefix = '\0sandboxed:';
const gates = '\0sandbox-gates';

/**
 * Runs every component of the namespace `c` that a page imports inside Lightning Web Security. The page, the base components and the
 * platform modules stay outside, as in an org. `components` is the folder that contains the namespace folder.
 */
export const sandboxedComponents = (components: string): Plugin => ({
  name: 'sandboxed-components',
  resolveId(id) {
    if (id === gates) return id;
    return id.startsWith('c/') ? prefix + id : null;
  },
  async load(id) {
    if (id === gates) return { code: sandboxGates, moduleSideEffects: true };
    if (!id.startsWith(prefix)) return null;
    const compiled = await compileForSandbox(id.slice(prefix.length), components);
    return `import ${JSON.stringify(gates)};\n${sandboxedModule(compiled)}`;
  },
});
