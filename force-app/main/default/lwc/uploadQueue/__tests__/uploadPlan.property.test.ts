/** @jest-environment ./force-app/test/webEnvironment.cjs */
import fc from 'fast-check';
import { maxObjectBytes, maxPartCount, maxSinglePutBytes, minPartBytes } from '../../../../../../aws-backend/contracts/limits.ts';
import { linkClass, maxFileBytes, partCount, partRange, partSizeOf, planOf, type LinkClass } from '../uploadPlan.ts';

const mebibyte = 1024 * 1024;
const link = fc.constantFrom<LinkClass>('slow', 'unknown', 'fast');
const file = fc.record({
  sizeBytes: fc.oneof(fc.integer({ min: 0, max: 300 * mebibyte }), fc.integer({ min: 0, max: maxObjectBytes })),
  isReused: fc.boolean(),
});
const wayOf = (mebibytes: number, speed: LinkClass, hasChecksums = true, isReused = false): string =>
  planOf({ sizeBytes: mebibytes * mebibyte, isReused }, speed, hasChecksums).way;

describe('uploadPlan', () => {
  it('gives every file a whole PUT or parts within S3’s limits', () => {
    fc.assert(
      fc.property(file, link, fc.boolean(), (asked, speed, hasChecksums) => {
        const plan = planOf(asked, speed, hasChecksums);

        const isTakenWhole = plan.way === 'whole' && asked.sizeBytes <= maxSinglePutBytes;
        const isTakenInParts =
          plan.way === 'parts' &&
          plan.partSizeBytes >= minPartBytes &&
          plan.partSizeBytes % mebibyte === 0 &&
          partCount(asked.sizeBytes, plan.partSizeBytes) <= maxPartCount;
        expect(isTakenWhole || isTakenInParts).toBe(true);
      }),
    );
  });

  it('covers a file exactly, without overlaps or gaps', () => {
    const cut = fc.record({ sizeBytes: fc.integer({ min: 0, max: 500 }), partSizeBytes: fc.integer({ min: 1, max: 100 }) });
    fc.assert(
      fc.property(cut, ({ sizeBytes, partSizeBytes }) => {
        const count = partCount(sizeBytes, partSizeBytes);
        const ranges = Array.from({ length: count }, (_, index) => partRange(sizeBytes, partSizeBytes, index + 1));

        expect(ranges[0]!.start).toBe(0);
        expect(ranges.at(-1)!.end).toBe(sizeBytes);
        ranges.slice(1).forEach(({ start }, index) => expect(start).toBe(ranges[index]!.end));
      }),
    );
  });

  it('allows exactly S3’s maximum object size', () => {
    expect(maxFileBytes).toBe(maxObjectBytes);
    expect(partCount(maxFileBytes, partSizeOf(maxFileBytes, 'slow'))).toBeLessThanOrEqual(maxPartCount);
  });

  it.each<[mebibytes: number, speed: LinkClass, hasChecksums: boolean, way: string]>([
    [15, 'slow', true, 'whole'],
    [16, 'slow', true, 'parts'],
    [50, 'unknown', true, 'whole'],
    [64, 'unknown', true, 'parts'],
    [99, 'fast', false, 'whole'],
    [100, 'fast', false, 'parts'],
    [64, 'fast', true, 'parts'],
  ])('sends %p MiB over a link that is %s, checksums %p: %s', (mebibytes, speed, hasChecksums, way) => {
    expect(wayOf(mebibytes, speed, hasChecksums)).toBe(way);
  });

  it('uses parts for a reused record wherever an earlier attempt may have', () => {
    expect(wayOf(16, 'fast', true, true)).toBe('parts');
    expect(wayOf(15, 'fast', true, true)).toBe('whole');
  });

  it.each([
    [100, 16],
    [1024, 16],
    [2048, 32],
    [20 * 1024, 64],
    [1024 * 1024, 105],
  ])('cuts %p MiB into parts of %p MiB', (mebibytes, partMebibytes) => {
    expect(partSizeOf(mebibytes * mebibyte, 'fast')).toBe(partMebibytes * mebibyte);
  });

  it('calls a link slow below 2 MB/s, and unknown without a measurement', () => {
    expect([linkClass(1_999_999), linkClass(2_000_000), linkClass(undefined)]).toEqual(['slow', 'fast', 'unknown']);
  });
});
