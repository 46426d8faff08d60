import type { StreamDecoder } from '../decoded.ts';
import { product, saturated } from './fixedPoint.ts';
import { gsmFrames, pairBytes } from './gsmFrames.ts';
import { voiceFilter } from './voiceFilter.ts';
import { voiceSource } from './voiceSource.ts';

/** The de-emphasis coefficient: 4.3.5. */
const emphasis = 28_180;

/**
 * Decodes GSM 06.10 full rate, used in WAV files of call recorders, bit-exactly as in the standard. Takes complete blocks of two frames.
 */
export const gsmDecoder = (sampleRate: number): StreamDecoder => {
  const [source, filter] = [voiceSource(), voiceFilter()];
  let last = 0;
  const louder = (sample: number): number => {
    last = saturated(sample + product(last, emphasis));
    return (saturated(2 * last) & ~7) / 32_768;
  };
  return {
    decode(bytes) {
      const samples: number[] = [];
      for (let at = 0; at + pairBytes <= bytes.length; at += pairBytes) {
        for (const { ratios, parts } of gsmFrames(bytes.subarray(at, at + pairBytes))) {
          const sound = source(parts);
          filter(sound, ratios);
          for (const sample of sound) samples.push(louder(sample));
        }
      }
      return { channelData: [Float32Array.from(samples)], sampleRate };
    },
    free: () => undefined,
  };
};
