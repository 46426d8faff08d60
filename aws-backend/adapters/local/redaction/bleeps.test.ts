import fc from 'fast-check';
import { bleep, bleepsOf } from './bleeps.ts';

const name = { category: 'NAME' as const, start: 5, end: 8, confidence: 1 };
const segment = { start: 0, end: 20, startMs: 1_000, endMs: 3_000, confidence: 1 };

describe('what is bleeped', () => {
  it('is the word, where its time is known', () => {
    const words = [
      { start: 0, end: 4, startMs: 1_000, endMs: 1_400 },
      { start: 5, end: 8, startMs: 1_500, endMs: 1_900 },
    ];

    expect(bleepsOf([{ ...segment, words }], [name])).toEqual([{ startMs: 1_380, endMs: 2_160 }]);
  });

  it.each([[[]], [[{ ...name, start: 0, end: 4 }]]])('is what the engine masked itself, beside what is found in its words: %j', (found) => {
    const words = [
      { start: 0, end: 4, startMs: 1_000, endMs: 1_100 },
      { start: 5, end: 10, startMs: 2_000, endMs: 2_500, isPersonal: true },
    ];

    expect(bleepsOf([{ ...segment, words }], found).at(-1)).toEqual({ startMs: 1_880, endMs: 2_760 });
    expect(bleepsOf([{ ...segment, words }], found)).toHaveLength(1 + found.length);
  });

  it('is all that was said without a pause, where it is not', () => {
    expect(bleepsOf([segment, { ...segment, start: 21, end: 30, startMs: 9_000, endMs: 9_900 }], [name])).toEqual([
      { startMs: 880, endMs: 3_260 },
    ]);
  });

  it('is either time where the sound begins later than the film, and nobody knows from which of them the engine counted', () => {
    expect(bleepsOf([segment], [name], 5_000)).toEqual([
      { startMs: 880, endMs: 3_260 },
      { startMs: 5_880, endMs: 8_260 },
    ]);
  });

  it('is what the engine guessed at too, as words of another language', () => {
    expect(bleepsOf([{ ...segment, confidence: 0.4 }], [])).toEqual([{ startMs: 880, endMs: 3_260 }]);
  });

  it('is nothing where nothing is personal', () => {
    expect(bleepsOf([segment], [])).toEqual([]);
  });

  it('is the same however the recording is cut into pieces', () => {
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
        // Nothing of what was heard in those times is left.
        for (const { startMs, endMs } of times)
          for (let ms = startMs; ms < Math.min(endMs, sound.length); ms += 1)
            expect(whole[ms]).toBeCloseTo(0.2 * Math.sin(2 * Math.PI * ms), 5);
      }),
    );
  });
});
