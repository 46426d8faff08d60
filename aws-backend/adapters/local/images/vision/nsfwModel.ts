import type { io } from '@tensorflow/tfjs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { wasmFolder } from './modelFiles.ts';
import type { Pixels } from './vision.ts';

/** What the model makes of a picture: each of its classes with a probability. */
export type Classify = (pixels: Pixels) => Promise<readonly { className: string; probability: number }[]>;

// Required, not imported: the packages' ES modules are made for bundlers and name files that Node does not find.
const require = createRequire(import.meta.url);

/** The sides of the pictures that MobileNetV2 was trained with. */
const size = 224;

/** The model's own files: nsfwjs would spread their three million characters over an object, which takes seconds and 350 MB. */
const modelFiles = (): io.ModelArtifacts => {
  const folder = path.resolve(path.dirname(require.resolve('nsfwjs/core')), '..', 'models', 'mobilenet_v2');
  const model = require(path.join(folder, 'model.min.js')) as io.ModelJSON;
  const weights = Buffer.from(require(path.join(folder, 'group1-shard1of1.min.js')) as string, 'base64');
  return {
    modelTopology: model.modelTopology,
    weightSpecs: model.weightsManifest.flatMap((group) => group.weights),
    weightData: new Uint8Array(weights).buffer,
  };
};

/** MobileNetV2 of nsfwjs, run by WebAssembly, from the package itself. */
export const loadNsfwModel = async (): Promise<Classify> => {
  const tf = require('@tensorflow/tfjs') as typeof import('@tensorflow/tfjs');
  const { setWasmPaths } = require('@tensorflow/tfjs-backend-wasm') as typeof import('@tensorflow/tfjs-backend-wasm');
  const { NSFWJS } = require('nsfwjs/core') as typeof import('nsfwjs/core');
  setWasmPaths(wasmFolder);
  await tf.setBackend('wasm');
  const model = new NSFWJS(tf.io.fromMemory(modelFiles()), { size });
  await model.load();
  return async ({ data, width, height }) => {
    const tensor = tf.tensor3d(data, [height, width, 3], 'int32');
    return model.classify(tensor).finally(() => tensor.dispose());
  };
};
