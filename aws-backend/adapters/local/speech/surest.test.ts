import type { Words } from './moonshine.ts';
import { sampleRate } from './segments.ts';
import { surest } from './surest.ts';

/** Recognizes a second of audio with a recognizer that returns these answers in turn. */
const hear = async (...answers: Words[]): Promise<{ words: Words; lengths: number[] }> => {
  const lengths: number[] = [];
  const recogniser = {
    engine: 'test',
    recognise: async (samples: Float32Array) => {
      lengths.push(samples.length);
      return answers[lengths.length - 1]!;
    },
  };
  return { words: await surest(recogniser).recognise(new Float32Array(sampleRate).fill(0.5)), lengths };
};
const said = (text: string, confidence: number): Words => ({ text, confidence });

describe('surest', () => {
  it('returns the first result if its confidence is high', async () => {
    expect(await hear(said('sure', 0.97))).toEqual({ words: said('sure', 0.97), lengths: [sampleRate] });
  });

  it('tries faster audio and more silence if the confidence is low', async () => {
    const { words, lengths } = await hear(said('out where house', 0.8), said('our warehouse', 0.9), said('are warehouse', 0.85));

    expect(words).toEqual(said('our warehouse', 0.9));
    expect(lengths[0]).toBe(sampleRate);
    expect(Math.abs((lengths[1] ?? 0) - sampleRate / 1.1)).toBeLessThan(20);
    expect(lengths[2]).toBe(1.5 * sampleRate);
  });

  it('stops as soon as the confidence is high', async () => {
    expect((await hear(said('a', 0.8), said('b', 0.96))).lengths).toHaveLength(2);
  });

  it('keeps the first result if all others are worse or empty', async () => {
    expect((await hear(said('kept', 0.6), said('', 0), said('worse', 0.5))).words).toEqual(said('kept', 0.6));
  });

  it('doesn’t repeat an empty result', async () => {
    expect(await hear(said('', 0))).toEqual({ words: said('', 0), lengths: [sampleRate] });
  });
});
