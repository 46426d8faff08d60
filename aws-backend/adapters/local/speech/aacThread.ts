import { getAudioDecoder } from 'audio-file-decoder';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { AacWork } from './aacInThread.ts';

// The package is made for browsers: in Node it asks for CommonJS's names, and fetches its WebAssembly where there is a `fetch`.
Object.assign(globalThis, { require: createRequire(import.meta.url), __dirname: import.meta.dirname, fetch: undefined });

const { wasm, adts } = workerData as AacWork;
try {
  const decoder = await getAudioDecoder(wasm, adts);
  parentPort?.postMessage({ samples: decoder.decodeAudioData(), rate: decoder.sampleRate });
} catch (error) {
  parentPort?.postMessage({ error: String(error) });
}
