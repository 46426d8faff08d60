import { createRequire } from 'node:module';
import type { Human as HumanClass, Config } from '@vladmandic/human';
import type { Box, Sighting } from '../../../../contracts/extraction.ts';
import { once } from '../../../../runtime/whenNeeded.ts';
import { humanFile, humanModels, wasmFolder, withModelFiles } from './modelFiles.ts';
import type { Pixels, Vision } from './vision.ts';

/** Measured on 20 pictures: 0.6 finds 22 of 23 faces and one false positive, 0.3 finds all with 13 false positives. */
const minFaceConfidence = 0.6;
/** Also measured: below it, labels are mostly wrong; above it, they still are sometimes. */
const minLabelConfidence = 0.45;
const maxFaces = 100;
const maxLabels = 20;

const off = { enabled: false };

/** Detects only faces and their position; everything that would describe the person is off. */
const config: Partial<Config> = {
  backend: 'wasm',
  wasmPath: wasmFolder,
  modelBasePath: humanModels,
  debug: false,
  filter: off,
  gesture: off,
  body: off,
  hand: off,
  segmentation: off,
  face: {
    enabled: true,
    detector: { minConfidence: minFaceConfidence, maxDetected: maxFaces, rotation: false, return: false },
    mesh: off,
    iris: off,
    attention: off,
    description: off,
    emotion: off,
    antispoof: off,
    liveness: off,
  },
  object: { enabled: true, minConfidence: minLabelConfidence, maxDetected: maxLabels },
};

const load = async (): Promise<HumanClass> => {
  const { Human } = createRequire(import.meta.url)(humanFile) as { Human: typeof HumanClass };
  const human = new Human(config);
  await withModelFiles(() => human.load());
  return human;
};

const fraction = (part: number): number => Math.min(1, Math.max(0, part));

const boxOf = ([left, top, width, height]: readonly [number, number, number, number]): Box => ({
  left: fraction(left),
  top: fraction(top),
  width: fraction(Math.min(width, 1 - left)),
  height: fraction(Math.min(height, 1 - top)),
});

/** Detects faces and everyday objects. Labels of this engine are unreliable and marked as low confidence. */
export const humanVision = (): Vision => {
  const loaded = once(load);
  return {
    engine: 'human 3.3.6',
    async see({ data, width, height }: Pixels) {
      const human = await loaded();
      const tf = human.tf as typeof import('@tensorflow/tfjs');
      const tensor = tf.tensor3d(data, [height, width, 3], 'int32');
      const { face, object, error } = await human.detect(tensor).finally(() => tensor.dispose());
      if (error !== null) throw new Error('The image recognition engine failed', { cause: error });
      const faces = face.map(({ boxScore, boxRaw }): Sighting => {
        return { kind: 'Face', value: 'Face', confidence: fraction(boxScore), isLowConfidence: false, box: boxOf(boxRaw) };
      });
      const labels = object.map(({ label, score, boxRaw }): Sighting => {
        return { kind: 'Label', value: label, confidence: fraction(score), isLowConfidence: true, box: boxOf(boxRaw) };
      });
      return [...faces, ...labels];
    },
  };
};
