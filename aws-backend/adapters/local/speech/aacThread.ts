import { access } from 'node:fs/promises';
import { createRequire, registerHooks } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { AacWork } from './aacInThread.ts';

// The package is made for browsers: in Node it asks for CommonJS's names, and fetches its WebAssembly where there is a `fetch`.
Object.assign(globalThis, { require: createRequire(import.meta.url), __dirname: import.meta.dirname, fetch: undefined });
// Nor does it say that it is an ES module. Node finds that out by itself, but not where Lambda has told it not to.
registerHooks({
  load: (url, context, nextLoad) => nextLoad(url, url.endsWith('/audio-file-decoder.js') ? { ...context, format: 'module' } : context),
});

const { wasm, adts } = workerData as AacWork;
// Read by the decoder too, which would call it a fault of the sound where it is not there.
await access(wasm);
const { getAudioDecoder } = await import('audio-file-decoder');
try {
  const decoder = await getAudioDecoder(wasm, adts);
  const samples = decoder.decodeAudioData(0, -1, { multiChannel: true });
  parentPort?.postMessage({ samples, channelCount: decoder.channelCount, rate: decoder.sampleRate });
} catch (error) {
  parentPort?.postMessage({ error: String(error) });
}
