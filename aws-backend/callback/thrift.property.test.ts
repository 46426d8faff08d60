import fc from 'fast-check';
import { secondsToWait } from './secondsToWait.ts';
import { whyWait } from './thrift.ts';

const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });

describe('waiting to save API calls', () => {
  it('ends within two minutes, at the same time for all messages of an interval, and only once', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 119_999 }), fc.double({ min: 0.8, max: 0.949 }), (publishedAt, laterMs, share) => {
        const now = new Date(publishedAt.getTime() + laterMs);
        const seconds = secondsToWait(whyWait(share, publishedAt, now), 1) ?? 0;
        const thenMs = now.getTime() + seconds * 1_000;

        expect(seconds).toBeLessThanOrEqual(120);
        if (seconds > 0) expect(thenMs % 120_000).toBeLessThan(1_000);
        expect(whyWait(share, publishedAt, new Date(thenMs))).toBeUndefined();
      }),
    );
  });
});
