import { afterwards } from './afterwards.ts';
import { StoppedError, throwIfStopped } from './stopped.ts';
import type { StopSignal } from './stopSignal.ts';

/** What a slot is used for: a whole file, or a part of the file `owner`. */
export type SlotUse = { kind: 'whole' } | { kind: 'part'; owner: object };

interface Ticket {
  use: SlotUse;
  isGiven: boolean;
  give: () => void;
}

/** Slots for concurrent requests, allocated fairly. */
export interface Slots {
  /** Runs the work when a slot is free. */
  within<Result>(use: SlotUse, signal: StopSignal, work: () => Promise<Result>): Promise<Result>;
  /** Called when the limit may have risen. */
  refill: () => void;
}

/**
 * One limit for all requests. Whole files and parts get half each while both wait, and among parts the file with the fewest
 * requests comes first: a large file can't occupy all slots, nor can a thousand small ones block it.
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
  /** Resolves on its turn; a single promise, since in Lightning Web Security each creates many objects at the membrane. */
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
      // It may be stopped at the very moment of its turn.
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
