import fc from 'fast-check';
import { bleep, bleepsOf } from './bleeps.ts';

const name = { category: 'NAME' as const, start: 5, end: 8, confidence: 1 };
const segment = { start: 0, end: 20, startMs: 1_000, endMs: 3_000, confidence: 1 };

describe('bleepsOf', () => {
  it('returns the time of the word, if known', () => {
    const words = [
      { start: 0, end: 4, startMs: 1_000, endMs: 1_400 },
      { start: 5, end: 8, startMs: 1_500, endMs: 1_900 },
    ];

    expect(bleepsOf([{ ...segment, words }], [name])).toEqual([{ startMs: 1_380, endMs: 2_160 }]);
  });

  it.each([[[]], [[{ ...name, start: 0, end: 4 }]]])('includes words that the engine masked, besides personal data found: %j', (found) => {
    const words = [
      { start: 0, end: 4, startMs: 1_000, endMs: 1_100 },
      { start: 5, end: 10, startMs: 2_000, endMs: 2_500, isPersonal: true },
    ];

    expect(bleepsOf([{ ...segment, words }], found).at(-1)).toEqual({ startMs: 1_880, endMs: 2_760 });
    expect(bleepsOf([{ ...segment, words }], found)).toHaveLength(1 + found.length);
  });

  it('returns the whole segment if the words have no times', () => {
    expect(bleepsOf([segment, { ...segment, start: 21, end: 30, startMs: 9_000, endMs: 9_900 }], [name])).toEqual([
      { startMs: 880, endMs: 3_260 },
    ]);
  });

  it('returns both possible times if the audio starts later than the video', () => {
    expect(bleepsOf([segment], [name], 5_000)).toEqual([
      { startMs: 880, endMs: 3_260 },
      { startMs: 5_880, endMs: 8_260 },
    ]);
  });

  it('includes segments of low confidence, such as in another language', () => {
    expect(bleepsOf([{ ...segment, confidence: 0.4 }], [])).toEqual([{ startMs: 880, endMs: 3_260 }]);
  });

  it('returns nothing without personal data', () => {
    expect(bleepsOf([segment], [])).toEqual([]);
  });

  it('makes bleep work the same, however the recording is split into pieces', () => {
    const samples = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 200, size: 'max' });
    const ranges = fc.array(fc.record({ startMs: fc.nat(250), lasts: fc.nat(100) }), { maxLength: 4 });
    fc.assert(
      fc.property(samples, ranges, fc.nat(199), (values, raw, cut) => {
        const sound = Float32Array.from(values);
        const times = raw.map(({ startMs, lasts }) => ({ startMs, endMs: startMs + lasts }));
        const whole = bleep(sound, 0, times, 1_000);
        const at = cut % sound.length;
        const pieces = [...bleep(sound.subarray(0, at), 0, times, 1_000), ...bleep(sound.subarray(at), at, times, 1_000)];
        expect(pieces).toEqual([...whole]);
        // None of the original audio is left in these ranges.
        for (const { startMs, endMs } of times)
          for (let ms = startMs; ms < Math.min(endMs, sound.length); ms += 1)
            expect(whole[ms]).toBeCloseTo(0.2 * Math.sin(2 * Math.PI * ms), 5);
      }),
    );
  });
});
