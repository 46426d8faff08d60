import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { EngineFailedError } from './engineFailed.ts';

/** What the thread is given: where the decoder's WebAssembly lies, and AAC in ADTS frames. */
export interface AacWork {
  wasm: string;
  adts: ArrayBuffer;
}

/** What was recorded: the samples of all channels by turns. */
export interface AacSound {
  samples: Float32Array;
  channelCount: number;
  rate: number;
}

const engine = 'The AAC decoder';

/**
 * Decodes AAC in a thread of its own, which ends with it: the decoder changes names that are global, listens to errors of the whole
 * process, and keeps its memory until both are gone. The first frame gives no sound. What the decoder says of the sound rejects as an
 * `Error`; a thread that does not start or ends without an answer as `EngineFailedError`.
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
    thread.once('error', (cause) => reject(new EngineFailedError(engine, { cause })));
    thread.once('exit', (code) =>
      reject(new EngineFailedError(engine, { cause: new Error(`The thread exited with code ${String(code)}`) })),
    );
  });
};
