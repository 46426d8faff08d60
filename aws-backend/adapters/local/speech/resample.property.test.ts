import fc from 'fast-check';
import { resampler } from './resample.ts';
import { sampleRate } from './segments.ts';

const all = (resample: ReturnType<typeof resampler>, samples: Float32Array, pieces: readonly number[]): Float32Array => {
  const out: number[] = [];
  for (let at = 0, turn = 0; at < samples.length; turn += 1) {
    const end = at + (pieces[turn % pieces.length] ?? samples.length);
    out.push(...resample(samples.subarray(at, end)));
    at = end;
  }
  return Float32Array.from([...out, ...resample()]);
};

const tone = (rate: number, hertz: number, length: number): Float32Array =>
  Float32Array.from({ length }, (_, at) => Math.sin((2 * Math.PI * hertz * at) / rate));

const rates = fc.constantFrom(8000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000);

describe('resampler', () => {
  it('keeps the duration to the sample for any rate, length and chunk sizes', () => {
    const pieces = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(rates, fc.integer({ min: 0, max: 20_000 }), pieces, (rate, length, sizes) => {
        const samples = all(resampler(rate), tone(rate, 440, length), sizes);
        expect(Math.abs(samples.length - (length * sampleRate) / rate)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });

  it('returns the same samples for any chunk size', () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 3000 }), (rate, size) => {
        const samples = tone(rate, 440, 9000);
        const [inPieces, atOnce] = [all(resampler(rate), samples, [size]), all(resampler(rate), samples, [9000])];
        expect(inPieces).toHaveLength(atOnce.length);
        expect(inPieces.every((value, at) => Math.abs(value - (atOnce[at] ?? 9)) < 0.02)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it.each([8000, 22_050, 44_100, 48_000])('preserves a tone in the speech range, from %i Hz', (rate) => {
    const samples = all(resampler(rate), tone(rate, 1000, rate), [1024]);
    const expected = tone(sampleRate, 1000, sampleRate);

    expect(samples.subarray(200, 15_800).every((value, at) => Math.abs(value - (expected[at + 200] ?? 9)) < 0.05)).toBe(true);
  });

  it('removes frequencies above the Nyquist limit instead of aliasing them', () => {
    const samples = all(resampler(48_000), tone(48_000, 12_000, 48_000), [4096]);

    expect(Math.max(...samples.subarray(200, 15_800))).toBeLessThan(0.02);
  });
});
