import { errorOf } from '../runtime/errorOf.ts';
import type { Log } from '../runtime/log.ts';
import { tryAll } from '../runtime/tryAll.ts';

/** Sweeps by the name that the log uses. */
export type Sweeps = Readonly<Record<string, () => Promise<void>>>;

/**
 * Runs rows of sweeps in parallel, and the sweeps of a row in sequence. A failure doesn't affect the others; the log and the error list all
 * failures.
 */
export const sweepAll = (rows: readonly Sweeps[], log: Log) => async (): Promise<void> => {
  const run = async ([sweep, work]: [string, () => Promise<void>]): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.error('A sweep failed', { sweep, error: errorOf([error]) });
      throw error;
    }
  };
  const outcomes = await Promise.allSettled(rows.map((row) => tryAll(Object.entries(row), run)));
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  if (failures.length > 0) throw errorOf(failures);
};
