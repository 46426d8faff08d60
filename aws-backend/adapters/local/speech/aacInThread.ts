import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { EngineFailedError } from './engineFailed.ts';

/** The thread's input: the path of the decoder's WebAssembly, and AAC in ADTS frames. */
export interface AacWork {
  wasm: string;
  adts: ArrayBuffer;
}

/** Decoded audio, with the samples of all channels interleaved. */
export interface AacSound {
  samples: Float32Array;
  channelCount: number;
  rate: number;
}

const engine = 'The AAC decoder';

/**
 * Decodes AAC in a new thread, because the decoder overwrites globals, installs process-wide error handlers and frees its memory only with
 * the thread. The first frame yields no samples. Rejects with an `Error` if the decoder can't decode the audio, and with an
 * `EngineFailedError` if the thread doesn't start or exits without an answer.
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
