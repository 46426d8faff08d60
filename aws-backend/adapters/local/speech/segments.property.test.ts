import fc from 'fast-check';
import { sampleRate, stretchesOf, type Stretch } from './segments.ts';

/** Lengths of tone bursts and the silence before them in samples, not multiples of the frame length. */
const parts = fc.array(fc.record({ quiet: fc.integer({ min: 0, max: 12_000 }), loud: fc.integer({ min: 1, max: 20_000 }) }), {
  minLength: 1,
  maxLength: 5,
});

const soundOf = (bursts: { quiet: number; loud: number }[], endQuiet: number): Float32Array => {
  const samples = new Float32Array(bursts.reduce((sum, { quiet, loud }) => sum + quiet + loud, endQuiet));
  let at = 0;
  for (const { quiet, loud } of bursts) {
    at += quiet;
    for (let index = 0; index < loud; index += 1) samples[at + index] = 0.5 * Math.cos(index / 3);
    at += loud;
  }
  return samples;
};

/** Returns all stretches of a recording that is processed in windows, as a long one is. */
const inWindows = (samples: Float32Array, windowLengths: readonly number[]): Stretch[] => {
  const found: Stretch[] = [];
  let from = 0;
  let to = 0;
  for (let turn = 0; to < samples.length; turn += 1) {
    to = Math.min(samples.length, to + (windowLengths[turn % windowLengths.length] ?? 1));
    const { stretches, rest } = stretchesOf(samples.subarray(from, to), to === samples.length);
    found.push(...stretches.map(({ start, end }) => ({ start: start + from, end: end + from })));
    from += rest;
  }
  return found;
};

/** Varies in loudness like the syllables of speech without pauses. */
const spoken = (at: number): number => 0.6 * Math.cos(at / 3) * (0.5 + 0.5 * Math.cos((2 * Math.PI * 4 * at) / sampleRate));

const isHeardOnce = (samples: Float32Array, stretches: readonly Stretch[]): boolean => {
  const times = new Uint8Array(samples.length);
  for (const { start, end } of stretches) for (let at = start; at < end; at += 1) times[at] = (times[at] ?? 0) + 1;
  return samples.every((sample, at) => (times[at] ?? 0) <= 1 && (Math.abs(sample) < 0.25 || times[at] === 1));
};

describe('stretchesOf', () => {
  it('puts each loud sample into exactly one stretch, for any length', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 20_000 }), (bursts, endQuiet) => {
        // With enough silence to compare with: a recording of one constant tone has no speech.
        const samples = soundOf([...bursts, { quiet: 0, loud: 1 }], endQuiet + bursts.reduce((sum, { loud }) => sum + loud, 0));
        expect(isHeardOnce(samples, stretchesOf(samples, true).stretches)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a sound that is too short to compare with silence', () => {
    const click = Float32Array.from([0.5, 0.5, 0]);

    expect(isHeardOnce(click, stretchesOf(click, true).stretches)).toBe(true);
  });

  it('loses and repeats nothing when a recording is processed in windows of any length', () => {
    const windows = fc.array(fc.integer({ min: 8000, max: 100_000 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(parts, windows, (bursts, windowLengths) => {
        const samples = soundOf(
          bursts.map(({ quiet, loud }) => ({ quiet: quiet + 4000, loud: Math.min(loud, 3000) })),
          4000,
        );
        expect(isHeardOnce(samples, inWindows(samples, windowLengths))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('limits stretches to the recognizer’s maximum, and splits at the quietest frame', () => {
    const samples = Float32Array.from({ length: 40 * sampleRate }, (_, at) => spoken(at) * (at % 80_000 < 3000 ? 0.2 : 1));
    const { stretches } = stretchesOf(samples, true);

    expect(isHeardOnce(samples, stretches)).toBe(true);
    expect(Math.max(...stretches.map(({ start, end }) => end - start))).toBeLessThanOrEqual(15.3 * sampleRate);
    expect(stretches.slice(1).every(({ start }) => start % 80_000 < 3000)).toBe(true);
  });

  it.each<[string, (at: number) => number]>([
    ['from a microphone at low volume', (at) => 0.005 * spoken(at)],
    ['from a sound card with a DC offset', (at) => 0.5 * spoken(at) + 0.3],
  ])('finds speech %s, without the pause', (_, wave) => {
    const samples = Float32Array.from({ length: 6 * sampleRate }, (__, at) => wave(at < 3 * sampleRate ? at : sampleRate / 8));
    const { stretches } = stretchesOf(samples, true);

    expect(stretches.map(({ start, end }) => [start, Math.round(end / sampleRate)])).toEqual([[0, 3]]);
  });

  it.each<[string, (at: number) => number]>([
    ['silence', () => 0],
    ['a tone', (at) => 0.3 * Math.sin(at / 5)],
    ['noise', (at) => 0.3 * (((at * 7919) % 2003) / 1001 - 1)],
    ['the hum of a room', (at) => 0.001 * Math.sin(at / 50)],
  ])('finds no speech in %s', (_, wave) => {
    expect(
      stretchesOf(
        Float32Array.from({ length: 5 * sampleRate }, (__, at) => wave(at)),
        true,
      ).stretches,
    ).toEqual([]);
  });

  it('returns no stretches for empty or very short audio', () => {
    expect(stretchesOf(new Float32Array(), true)).toEqual({ stretches: [], rest: 0 });
    expect(stretchesOf(new Float32Array(100), false)).toEqual({ stretches: [], rest: 0 });
  });
});
