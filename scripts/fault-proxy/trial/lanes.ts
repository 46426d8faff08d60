import type { Fault, Schedule } from '../fault.ts';

/** One of several users who send at the same time over the same proxy, each on a bad line of their own. */
export interface Lane {
  /** The record that this lane sends to: its id stands in every path. */
  parentId: string;
  use(schedule?: Schedule): void;
  happened: Fault[];
  /** Requests since then that would send a part of a file. */
  partCount: number;
}

/** The records of up to nine lanes. */
export const laneParent = (number: number): string => `00100000000010${String(number)}AAA`;

/** Lanes, and the schedule of the proxy that they share. */
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
