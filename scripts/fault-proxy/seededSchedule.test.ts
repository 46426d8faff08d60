import fc from 'fast-check';
import type { Fault, ScheduledRequest } from './fault.ts';
import { seededSchedule } from './seededSchedule.ts';

const kinds = ['cutBefore', 'cutBody', 'cutAnswer', 'stall', 'slow', 'hold', 'answer', 'flip'] as const;
const options = { kinds, statuses: [500, 503], maxFaults: 25, maxPauseMs: 400 } as const;
const requests = (count: number, bodyBytes: number): ScheduledRequest[] =>
  Array.from({ length: count }, (_, index) => ({ index, method: 'PUT', path: '/object', bodyBytes }));
const faultsOf = (seed: number, bodyBytes = 1000): (Fault | undefined)[] =>
  requests(300, bodyBytes).map(seededSchedule({ seed, ...options }));

describe('a seeded schedule', () => {
  it('returns the same faults for the same seed', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => expect(faultsOf(seed)).toEqual(faultsOf(seed))),
      { numRuns: 20 },
    );
  });

  it('keeps to the allowed number, length and statuses of faults', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const faults = faultsOf(seed).filter((fault) => fault !== undefined);
        expect(faults.length).toBeLessThanOrEqual(options.maxFaults);
        for (const fault of faults) {
          if (fault.kind === 'stall') expect(fault.milliseconds).toBeLessThanOrEqual(options.maxPauseMs);
          if (fault.kind === 'hold') expect(fault.atMostMs).toBeLessThanOrEqual(options.maxPauseMs);
          if (fault.kind === 'answer') expect(options.statuses).toContain(fault.status);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('returns no body faults for requests without a body', () => {
    const ofBodies = ['cutBody', 'flip', 'stall', 'slow'];
    fc.assert(
      fc.property(fc.nat(), (seed) => faultsOf(seed, 0).every((fault) => !ofBodies.includes(fault?.kind ?? ''))),
      { numRuns: 50 },
    );
  });

  it('returns every kind of fault over many seeds', () => {
    const met = new Set(Array.from({ length: 40 }, (_, seed) => faultsOf(seed)).flatMap((faults) => faults.map((fault) => fault?.kind)));

    expect([...met].filter((kind) => kind !== undefined).sort()).toEqual([...kinds].sort());
  });
});
