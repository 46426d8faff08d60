import type { io } from '@tensorflow/tfjs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { wasmFolder } from './modelFiles.ts';
import type { Pixels } from './vision.ts';

/** Classifies a picture: returns the model's classes with their probability. */
export type Classify = (pixels: Pixels) => Promise<readonly { className: string; probability: number }[]>;

// Required, not imported: the packages' ES modules are meant for bundlers and import files that Node doesn't resolve.
const require = createRequire(import.meta.url);

/** The input size of MobileNetV2 in pixels. */
const size = 224;

/** Loads the model's files directly: nsfwjs would spread their three million characters into an object, which takes seconds and 350 MB. */
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

/** Loads nsfwjs's MobileNetV2 from its package, to run in WebAssembly. */
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
