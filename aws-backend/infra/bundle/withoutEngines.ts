import type { Plugin } from 'esbuild';

/** What stands in for an embedded engine that a bundle has no place for. It says so to whoever asks for it after all. */
const absent = `
const refuse = () => {
  throw new Error('This bundle has no embedded engines: the stage has chosen those of AWS');
};
module.exports = new Proxy({}, { get: (_, name) => (name === '__esModule' ? true : refuse) });`;

/** Leaves out the embedded engines of these folders of `adapters/local`, whose models and binaries would not fit into a bundle. */
export const withoutEngines = (folders: readonly string[]): Plugin => ({
  name: 'without-engines',
  setup(build) {
    if (folders.length === 0) return;
    const engine = new RegExp(`adapters/local/(${folders.join('|')})/`);
    build.onResolve({ filter: engine }, ({ path }) => ({ path, namespace: 'absent-engine' }));
    build.onLoad({ filter: /.*/, namespace: 'absent-engine' }, () => ({ contents: absent, loader: 'js' }));
  },
});
