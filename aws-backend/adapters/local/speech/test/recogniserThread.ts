import { parentPort } from 'node:worker_threads';
import { moonshine } from '../moonshine.ts';

const recogniser = moonshine();

parentPort?.on('message', ({ id, samples }: { id: number; samples: Float32Array }) => {
  recogniser.recognise(samples).then(
    (words) => parentPort?.postMessage({ id, words }),
    (error: unknown) => parentPort?.postMessage({ id, error }),
  );
});
