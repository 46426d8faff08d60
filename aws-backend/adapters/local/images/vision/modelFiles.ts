import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

/** The package exports neither of these, so they are located relative to its entry. */
const humanFolder = path.resolve(path.dirname(require.resolve('@vladmandic/human')), '..');
export const humanFile = path.join(humanFolder, 'dist', 'human.node-wasm.js');
export const humanModels = pathToFileURL(path.join(humanFolder, 'models') + path.sep).href;

/** The folder of TensorFlow.js's WebAssembly files. */
export const wasmFolder = path.dirname(require.resolve('@tensorflow/tfjs-backend-wasm')) + path.sep;

const fromDisk = async (url: string): Promise<Response> => {
  const bytes = await readFile(fileURLToPath(url));
  const type = url.endsWith('.json') ? 'application/json' : 'application/octet-stream';
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
};

const urlOf = (input: string | URL | Request): string => (input instanceof Request ? input.url : String(input));

/**
 * Lets a library that fetches its models load those of its package while `load` runs: Node's `fetch` doesn't support `file:` URLs.
 * Other URLs are fetched as usual.
 */
export const withModelFiles = async <Loaded>(load: () => Promise<Loaded>): Promise<Loaded> => {
  const usual = globalThis.fetch;
  globalThis.fetch = (input, init) => (urlOf(input).startsWith(humanModels) ? fromDisk(urlOf(input)) : usual(input, init));
  try {
    return await load();
  } finally {
    globalThis.fetch = usual;
  }
};
