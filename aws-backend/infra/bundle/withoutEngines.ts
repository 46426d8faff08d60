import type { Plugin } from 'esbuild';
import path from 'node:path';

/** Packages that bring models, WebAssembly or binaries along: hundreds of megabytes, where a bundle may have 250. */
const engines = [
  ...['sharp', '@napi-rs/canvas', 'tesseract.js', '@tesseract.js-data/eng', '@tensorflow/.*', '@vladmandic/human', 'nsfwjs'],
  ...['onnxruntime-web', '@moonshine-ai/moonshine-js', '@ricky0123/vad-web', 'audio-decode', '@mediabunny/.*'],
];
const ofEngine = new RegExp(`^(${engines.join('|')})(/.*)?$`);
const shims = path.join(import.meta.dirname, 'shims');

/** Leaves out the embedded engines that are more than code; a file that only they can read is rejected for its type. */
export const withoutEngines: Plugin = {
  name: 'without-engines',
  setup(build) {
    build.onResolve({ filter: ofEngine }, () => ({ path: path.join(shims, 'absentEngine.cjs') }));
    build.onResolve({ filter: /^node:module$/ }, ({ importer }) =>
      importer.includes('/adapters/local/') ? { path: path.join(shims, 'absentRequire.cjs') } : undefined,
    );
  },
};
