import fc from 'fast-check';
import { sampleRate } from './segments.ts';
import { voicesOf } from './voices.ts';

const loudness = (samples: Float32Array): number => Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);

/** The length of a turn or pause: half a second. */
const turnLength = sampleRate / 2;

/** The speaker of each turn; 0 is a pause. */
const turns = fc.array(fc.constantFrom(0, 1, 2), { minLength: 4, maxLength: 10 }).filter((who) => who.some((speaker) => speaker > 0));

const voice = (who: readonly number[], speaker: number, pitch: number): Float32Array =>
  Float32Array.from({ length: who.length * turnLength }, (_, at) =>
    who[Math.floor(at / turnLength)] === speaker ? 0.4 * Math.sin(at / pitch) : 0,
  );

const added = (one: Float32Array, other: Float32Array, share: number): Float32Array =>
  one.map((value, at) => value + share * (other[at] ?? 0));

describe('voicesOf', () => {
  it('returns each channel without the other’s echo if each has its own voice', () => {
    fc.assert(
      fc.property(turns, fc.double({ min: 0, max: 0.2, noNaN: true }), (who, echo) => {
        const [left, right] = [voice(who, 1, 3), voice(who, 2, 4)];
        const voices = voicesOf([added(left, right, echo), added(right, left, echo)]);

        expect(voices).toHaveLength(2);
        for (const [index, own] of [left, right].entries()) {
          const heard = voices[index] ?? new Float32Array();
          // Both are kept within a tenth of a second of a change of turns.
          const middles = who.map((_, turn) => [turn * turnLength + 2000, (turn + 1) * turnLength - 2000] as const);
          for (const [from, to] of middles) expect(loudness(heard.subarray(from, to))).toBeCloseTo(loudness(own.subarray(from, to)), 1);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('keeps both voices where two speak at the same time', () => {
    const who = [1, 2, 1, 2, 1, 2, 1, 2, 1];
    const [left, right] = [voice(who, 1, 3), voice(who, 2, 4)];
    const last = (who.length - 1) * turnLength;
    right.fill(0.3, last);

    const [first, second] = voicesOf([left, right]);

    expect([first?.subarray(last), second?.subarray(last)]).toEqual([left.subarray(last), right.subarray(last)]);
  });

  it('separates voices that overlap throughout, except for short pauses', () => {
    const [left, right] = [voice([1, 1, 0, 1, 1, 1, 0, 1], 1, 3), voice([2, 0, 2, 2, 2, 2, 2, 0], 2, 4)];

    expect(voicesOf([added(left, right, 0.05), added(right, left, 0.05)])).toHaveLength(2);
  });

  it.each<[string, (voices: [Float32Array, Float32Array]) => Float32Array[]]>([
    ['a room with two microphones', ([one, other]) => [added(one, other, 0.5), added(other, one, 0.5)]],
    ['identical channels', ([one, other]) => [added(one, other, 1), added(one, other, 1)]],
    ['one channel', ([one, other]) => [added(one, other, 1)]],
    ['silence', ([one]) => [new Float32Array(one.length), new Float32Array(one.length)]],
    ['nothing', () => [new Float32Array(), new Float32Array()]],
  ])('returns one mix for %s', (_, recorded) => {
    const who = [1, 2, 0, 1, 2];
    const channels = recorded([voice(who, 1, 3), voice(who, 2, 4)]);
    const voices = voicesOf(channels);

    expect(voices).toHaveLength(1);
    expect(voices[0]).toHaveLength(channels[0]?.length ?? 0);
  });
});
