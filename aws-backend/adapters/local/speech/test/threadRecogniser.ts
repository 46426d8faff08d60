import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Recogniser, Words } from '../moonshine.ts';

interface Answer {
  id: number;
  words?: Words;
  error?: Error;
}

/**
 * Runs the recognizer in a thread, where Node loads its modules as in production: Jest's loader can't import the WebAssembly runtime.
 * `close` ends the thread.
 */
export const threadRecogniser = (): Recogniser & { close(): Promise<unknown> } => {
  const thread = new Worker(path.join(process.cwd(), 'aws-backend/adapters/local/speech/test/recogniserThread.ts'));
  const waiting = new Map<number, (answer: Answer) => void>();
  let nextId = 0;
  thread.on('message', (answer: Answer) => waiting.get(answer.id)?.(answer));
  thread.on('error', (error) => {
    for (const [id, answer] of waiting) answer({ id, error });
  });
  return {
    engine: 'moonshine tiny 0.1.29',
    recognise: (samples) =>
      new Promise((resolve, reject) => {
        const id = nextId++;
        waiting.set(id, ({ words, error }) => {
          waiting.delete(id);
          if (words) resolve(words);
          else reject(error ?? new Error('The thread returned no words'));
        });
        thread.postMessage({ id, samples });
      }),
    close: () => thread.terminate(),
  };
};
