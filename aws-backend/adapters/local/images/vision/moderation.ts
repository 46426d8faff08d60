import type { Sighting } from '../../../../contracts/extraction.ts';
import { once } from '../../../../runtime/whenNeeded.ts';
import { loadNsfwModel, type Classify } from './nsfwModel.ts';
import type { Vision } from './vision.ts';

/** Measured: a montage of clothed people scores 0.79, group photos about 0.5; with 0.8, none of 21 harmless pictures is flagged. */
const minProbability = 0.8;
const flagged: ReadonlySet<string> = new Set(['Porn', 'Hentai', 'Sexy']);

/** Flags pictures that users may not want to open. Marked as low confidence, because true positives weren't measured. */
export const moderation = (load: () => Promise<Classify> = loadNsfwModel): Vision => {
  const loaded = once(load);
  return {
    engine: 'nsfwjs 4.3.0',
    async see(pixels) {
      const classify = await loaded();
      return (await classify(pixels))
        .filter(({ className, probability }) => flagged.has(className) && probability >= minProbability)
        .map(({ className, probability }): Sighting => {
          return { kind: 'Moderation', value: className, confidence: Math.min(1, probability), isLowConfidence: true };
        });
    },
  };
};
