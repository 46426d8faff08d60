import type { Fault, Schedule } from '../fault.ts';

/** One of several concurrent users of the same proxy, each with an independent bad line. */
export interface Lane {
  /** The record that this lane uploads to; its id is in every path. */
  parentId: string;
  use(schedule?: Schedule): void;
  happened: Fault[];
  /** The number of part uploads since then. */
  partCount: number;
}

/** The records of up to nine lanes. */
export const laneParent = (number: number): string => `00100000000010${String(number)}AAA`;

/** The lanes, and the schedule of the proxy that they share. */
export const lanes = (count: number): { lanes: Lane[]; schedule: Schedule } => {
  const entries = Array.from({ length: count }, (_, number) => {
    const entry = { schedule: undefined as Schedule | undefined, index: 0 };
    const lane: Lane = {
      parentId: laneParent(number),
      happened: [],
      partCount: 0,
      use(next) {
        Object.assign(entry, { schedule: next, index: 0 });
        Object.assign(lane, { happened: [], partCount: 0 });
      },
    };
    return { entry, lane };
  });
  return {
    lanes: entries.map(({ lane }) => lane),
    schedule(request) {
      const found = entries.find(({ lane }) => request.path.includes(lane.parentId));
      if (found !== undefined && request.method === 'PUT' && request.path.includes('partNumber=')) found.lane.partCount += 1;
      const fault = found?.entry.schedule?.({ ...request, index: found.entry.index++ });
      if (found !== undefined && fault !== undefined) found.lane.happened.push(fault);
      return fault;
    },
  };
};
