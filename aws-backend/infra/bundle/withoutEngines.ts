import type { Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Packages that include models, WebAssembly or binaries: hundreds of megabytes, while a bundle is limited to 250. */
const engines = [
  ...['sharp', 'libheif-js', '@napi-rs/canvas', 'tesseract.js', '@tesseract.js-data/.*', '@tensorflow/.*', '@vladmandic/human', 'nsfwjs'],
  ...['onnxruntime-web', '@moonshine-ai/moonshine-js', '@ricky0123/vad-web', '@audio/.*', '@mediabunny/.*'],
  // Its engine is referenced only in a worker thread's file, which bundles don't include.
  '\\./aacInThread\\.ts',
];
const ofEngine = new RegExp(`^(${engines.join('|')})(/.*)?$`);
const shims = path.join(import.meta.dirname, 'shims');

/** The names that a file imports from a package; the replacement must export each of them. */
const namesIn = (source: string, packageName: string): string[] =>
  [...source.matchAll(/import[^;{]*\{([^}]*)\}\s*from '([^']+)'/g)]
    .filter(([, , from]) => from === packageName)
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim().split(' as ')[0] ?? '')
    .filter((name) => /^\w+$/.test(name));

/** Replaces the embedded engines that are more than code; a file that only they can read is rejected for its type. */
export const withoutEngines: Plugin = {
  name: 'without-engines',
  setup(build) {
    build.onResolve({ filter: ofEngine }, ({ path: name, importer }) => ({
      path: `${name} for ${importer}`,
      namespace: 'absent-engine',
    }));
    build.onLoad({ filter: /.*/, namespace: 'absent-engine' }, async ({ path: place }) => {
      const [name = '', importer = ''] = place.split(' for ');
      const exported = namesIn(await readFile(importer, 'utf8'), name).map((each) => `absent as ${each}`);
      const contents = `import absent from './absentEngine.cjs';\nexport { ${exported.join(', ')} };\nexport default absent;`;
      return { contents, resolveDir: shims };
    });
    build.onResolve({ filter: /^node:module$/ }, ({ importer }) =>
      importer.includes('/adapters/local/') ? { path: path.join(shims, 'absentRequire.cjs') } : undefined,
    );
  },
};
