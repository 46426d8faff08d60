import type { AnsweredStatus, Fault, Schedule, ScheduledRequest } from './fault.ts';
import { choiceOf, logUniform, numberOf } from './randomNumbers.ts';

/** The limits of a link's faults. */
export interface SeededScheduleOptions {
  seed: number;
  /** The kinds of faults that may happen. */
  kinds: readonly [Fault['kind'], ...Fault['kind'][]];
  /** The statuses that may be returned instead of the server's. */
  statuses: readonly [AnsweredStatus, ...AnsweredStatus[]];
  /** Maximum number of faults, after which the link works; a seed may allow fewer. */
  maxFaults: number;
  /** Maximum duration of a stall or hold, in milliseconds. */
  maxPauseMs: number;
}

const mebibyte = 1024 * 1024;

/**
 * Derives faults from a seed: how often this link fails, with which kinds, and what happens to its n-th request. Kinds that change a body
 * happen only to requests that have one.
 */
export const seededSchedule = ({ seed, kinds, statuses, maxFaults, maxPauseMs }: SeededScheduleOptions): Schedule => {
  const faultShare = logUniform(0.03, 0.97, seed, 'share');
  const faultLimit = Math.ceil(logUniform(1, maxFaults, seed, 'limit'));
  let faultCount = 0;

  const pauseMs = (index: number): number => Math.round(logUniform(5, maxPauseMs, seed, index, 'pause'));
  const faultOf = (kind: Fault['kind'], index: number): Fault => {
    const atShare = numberOf(seed, index, 'place');
    switch (kind) {
      case 'cutBody':
      case 'flip':
        return { kind, atShare };
      case 'stall':
        return { kind, atShare, milliseconds: pauseMs(index) };
      case 'slow':
        return { kind, bytesPerSecond: Math.round(logUniform(16 * mebibyte, 256 * mebibyte, seed, index, 'speed')) };
      case 'hold':
        return { kind, passes: 1 + Math.floor(numberOf(seed, index, 'passes') * 4), atMostMs: pauseMs(index) };
      case 'answer':
        return { kind, status: choiceOf(statuses, seed, index, 'status') };
      default:
        return { kind };
    }
  };
  const isPossible = ({ kind }: Fault, { bodyBytes }: ScheduledRequest): boolean =>
    bodyBytes > 0 || !['cutBody', 'flip', 'stall', 'slow'].includes(kind);

  return (request) => {
    const { index } = request;
    if (faultCount >= faultLimit || numberOf(seed, index, 'happens') >= faultShare) return undefined;
    const fault = faultOf(choiceOf(kinds, seed, index, 'kind'), index);
    if (!isPossible(fault, request)) return undefined;
    faultCount += 1;
    return fault;
  };
};
