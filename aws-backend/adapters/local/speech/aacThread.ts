import { access } from 'node:fs/promises';
import { createRequire, registerHooks } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { AacWork } from './aacInThread.ts';

// The package is meant for browsers: in Node it uses CommonJS globals, and fetches its WebAssembly if there is a global `fetch`.
Object.assign(globalThis, { require: createRequire(import.meta.url), __dirname: import.meta.dirname, fetch: undefined });
// Nor does it declare itself an ES module. Node detects that by itself, but Lambda turns the detection off.
registerHooks({
  load: (url, context, nextLoad) => nextLoad(url, url.endsWith('/audio-file-decoder.js') ? { ...context, format: 'module' } : context),
});

const { wasm, adts } = workerData as AacWork;
// The decoder would report a missing WebAssembly file as an error in the audio.
await access(wasm);
const { getAudioDecoder } = await import('audio-file-decoder');
try {
  const decoder = await getAudioDecoder(wasm, adts);
  const samples = decoder.decodeAudioData(0, -1, { multiChannel: true });
  parentPort?.postMessage({ samples, channelCount: decoder.channelCount, rate: decoder.sampleRate });
} catch (error) {
  parentPort?.postMessage({ error: String(error) });
}
