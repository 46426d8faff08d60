import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** What the thread is given: where the decoder's WebAssembly lies, and AAC in ADTS frames. */
export interface AacWork {
  wasm: string;
  adts: ArrayBuffer;
}

/** One channel, the mean of all that were recorded. */
export interface AacSound {
  samples: Float32Array;
  rate: number;
}

/**
 * Decodes AAC in a thread of its own, which ends with it: the decoder changes names that are global, listens to errors of the whole
 * process, and keeps its memory until both are gone. The first frame gives no sound.
 */
export const aacInThread = (adts: ArrayBuffer): Promise<AacSound> => {
  const wasm = createRequire(import.meta.url).resolve('audio-file-decoder/decode-audio.wasm');
  const workerData: AacWork = { wasm, adts };
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./aacThread.ts', import.meta.url), { workerData });
    thread.once('message', (answer: AacSound | { error: string }) => {
      if ('error' in answer) reject(new Error(answer.error));
      else resolve(answer);
    });
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('The AAC decoder ended without sound')));
  });
};
