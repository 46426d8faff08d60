import type { Words } from './moonshine.ts';
import { sampleRate } from './segments.ts';
import { surest } from './surest.ts';

/** Hears a second of sound; the recogniser answers one after the other. */
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

describe('what a recogniser is surest of', () => {
  it('is what it heard at once where it is sure', async () => {
    expect(await hear(said('sure', 0.97))).toEqual({ words: said('sure', 0.97), lengths: [sampleRate] });
  });

  it('is looked for at another pace and with more silence around it where it is not', async () => {
    const { words, lengths } = await hear(said('out where house', 0.8), said('our warehouse', 0.9), said('are warehouse', 0.85));

    expect(words).toEqual(said('our warehouse', 0.9));
    expect(lengths[0]).toBe(sampleRate);
    expect(Math.abs((lengths[1] ?? 0) - sampleRate / 1.1)).toBeLessThan(20);
    expect(lengths[2]).toBe(1.5 * sampleRate);
  });

  it('is not looked for any longer once it is sure', async () => {
    expect((await hear(said('a', 0.8), said('b', 0.96))).lengths).toHaveLength(2);
  });

  it('stays what it was where every other way is worse, or hears nothing', async () => {
    expect((await hear(said('kept', 0.6), said('', 0), said('worse', 0.5))).words).toEqual(said('kept', 0.6));
  });

  it('is nothing where nothing was heard', async () => {
    expect(await hear(said('', 0))).toEqual({ words: said('', 0), lengths: [sampleRate] });
  });
});
