import { afterwards } from './afterwards.ts';
import { StoppedError, throwIfStopped } from './stopped.ts';
import type { StopSignal } from './stopSignal.ts';

/** What a place is wanted for: a whole file, or a part of the file that is named. */
export type SlotUse = { kind: 'whole' } | { kind: 'part'; owner: object };

interface Ticket {
  use: SlotUse;
  isGiven: boolean;
  give: () => void;
}

/** Places for requests under way, given out fairly. */
export interface Slots {
  /** Does the work when there is a place for it. */
  within<Result>(use: SlotUse, signal: StopSignal, work: () => Promise<Result>): Promise<Result>;
  /** More places may have become free by another limit. */
  refill: () => void;
}

/**
 * One limit for all requests. Whole files and parts share it half and half while both wait, and among parts the file with the fewest
 * under way comes first: neither does a large file hold all places, nor do a thousand small ones hold it up.
 */
export const fairSlots = (limit: () => number): Slots => {
  const waiting: Record<SlotUse['kind'], Ticket[]> = { whole: [], part: [] };
  const active: Record<SlotUse['kind'], number> = { whole: 0, part: 0 };
  const partsOf = new Map<object, number>();

  const count = (use: SlotUse, by: number): void => {
    active[use.kind] += by;
    if (use.kind === 'whole') return;
    const left = (partsOf.get(use.owner) ?? 0) + by;
    if (left === 0) partsOf.delete(use.owner);
    else partsOf.set(use.owner, left);
  };
  const underWay = ({ use }: Ticket): number => (use.kind === 'part' ? (partsOf.get(use.owner) ?? 0) : 0);
  const nextPart = (): Ticket | undefined => {
    const [first, ...rest] = waiting.part;
    return first && rest.reduce((best, ticket) => (underWay(ticket) < underWay(best) ? ticket : best), first);
  };
  const next = (): Ticket | undefined => {
    const [whole, part] = [waiting.whole[0], nextPart()];
    return part === undefined || (whole !== undefined && active.whole <= active.part) ? whole : part;
  };
  const leave = (ticket: Ticket): void => {
    const line = waiting[ticket.use.kind];
    line.splice(line.indexOf(ticket), 1);
  };
  const refill = (): void => {
    const ticket = active.whole + active.part < limit() ? next() : undefined;
    if (ticket === undefined) return;
    leave(ticket);
    count(ticket.use, 1);
    ticket.isGiven = true;
    ticket.give();
    refill();
  };
  const free = (use: SlotUse): void => {
    count(use, -1);
    refill();
  };
  /** Resolves when its turn has come; of one promise, since in Lightning Web Security each is many objects at its membrane. */
  const turn = (ticket: Ticket, signal: StopSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const stop = (): void => {
        leave(ticket);
        reject(new StoppedError());
      };
      ticket.give = () => {
        signal.removeEventListener('abort', stop);
        resolve();
      };
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
    });

  return {
    within(use, signal, work) {
      const ticket: Ticket = { use, isGiven: false, give: () => undefined };
      waiting[use.kind].push(ticket);
      refill();
      // It may be stopped in the same moment in which its turn comes.
      const run = () =>
        afterwards(
          () => {
            throwIfStopped(signal);
            return work();
          },
          () => free(use),
        );
      return ticket.isGiven ? run() : turn(ticket, signal).then(run);
    },
    refill,
  };
};
