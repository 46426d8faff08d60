import fc from 'fast-check';
import { maxObjectBytes, maxPartCount, minPartBytes } from '../../contracts/limits.ts';
import { earlierPlan, fittingParts, partCount, partLength, type PartPlan } from './partPlan.ts';

const plan = fc
  .record({ sizeBytes: fc.integer({ min: 0, max: maxObjectBytes }), partSizeBytes: fc.integer({ min: minPartBytes, max: 1024 ** 3 }) })
  .filter((made) => partCount(made) <= maxPartCount);
const part = (made: PartPlan, partNumber: number) => ({ partNumber, sizeBytes: partLength(made, partNumber) ?? -1, etag: '"e"' });
/** Some of a plan's parts; each number is drawn as a fraction of the part count. */
const someParts = (made: PartPlan, fractions: number[]) =>
  [...new Set(fractions.map((fraction) => 1 + Math.floor(fraction * partCount(made))))]
    .toSorted((a, b) => a - b)
    .map((number) => part(made, number));
/** Evenly distributed: half of all doubles from 0 to 1 are so small that they would select part 1. */
const fraction = fc.integer({ min: 0, max: 999_999 }).map((millionths) => millionths / 1_000_000);

describe('partLength', () => {
  it('cuts a file into parts that cover it exactly, equal in size except the last', () => {
    fc.assert(
      fc.property(plan, (made) => {
        const count = partCount(made);
        const last = partLength(made, count) ?? Number.NaN;

        expect((count - 1) * made.partSizeBytes + last).toBe(made.sizeBytes);
        expect(last).toBeLessThanOrEqual(made.partSizeBytes);
        expect(last > 0 || made.sizeBytes === 0).toBe(true);
        expect(partLength(made, 1)).toBe(Math.min(made.sizeBytes, made.partSizeBytes));
      }),
    );
  });

  it('returns undefined for part numbers out of range or not whole', () => {
    fc.assert(
      fc.property(plan, (made) => {
        for (const number of [0, -1, 1.5, partCount(made) + 1]) expect(partLength(made, number)).toBeUndefined();
      }),
    );
  });
});

describe('earlierPlan', () => {
  it('resumes with the parts that arrived, whatever part size is requested now', () => {
    fc.assert(
      fc.property(plan, plan, fc.array(fraction, { minLength: 2, maxLength: 6 }), (made, other, fractions) => {
        const parts = someParts(made, fractions);
        fc.pre(parts.length > 1 || parts[0]?.partNumber === 1);
        const found = earlierPlan({ ...other, sizeBytes: made.sizeBytes }, parts, maxPartCount);

        expect(found && fittingParts(found, parts)).toEqual(parts);
      }),
    );
  });

  it('resumes with a single later part if it fits the requested plan', () => {
    fc.assert(
      fc.property(plan, fraction, (made, one) => {
        expect(earlierPlan(made, someParts(made, [one]), maxPartCount)).toMatchObject({ sizeBytes: made.sizeBytes });
      }),
    );
  });

  it('never plans more parts than S3 allows, or parts that don’t fit the file', () => {
    fc.assert(
      fc.property(plan, plan, fc.array(fraction, { maxLength: 4 }), (asked, other, fractions) => {
        const parts = someParts(other, fractions);
        const found = earlierPlan(asked, parts, maxPartCount);

        if (found === undefined) return;
        expect(partCount(found)).toBeLessThanOrEqual(maxPartCount);
        expect(found.sizeBytes).toBe(asked.sizeBytes);
        if (parts.length > 0) expect(fittingParts(found, parts).length).toBeGreaterThan(0);
      }),
    );
  });

  it('uses the requested plan if no part arrived', () => {
    const asked = { sizeBytes: 100, partSizeBytes: 60 };

    expect(earlierPlan(asked, [], maxPartCount)).toEqual(asked);
  });

  it('resumes with as many parts as S3 allows', () => {
    const asked = { sizeBytes: maxPartCount * minPartBytes, partSizeBytes: 2 * minPartBytes };

    expect(earlierPlan(asked, [{ partNumber: 1, sizeBytes: minPartBytes, etag: 'e' }], maxPartCount)).toMatchObject({
      partSizeBytes: minPartBytes,
    });
  });

  it('does not resume with a single part that doesn’t show the part size', () => {
    expect(earlierPlan({ sizeBytes: 100, partSizeBytes: 60 }, [{ partNumber: 2, sizeBytes: 30, etag: 'e' }], maxPartCount)).toBeUndefined();
  });
});
