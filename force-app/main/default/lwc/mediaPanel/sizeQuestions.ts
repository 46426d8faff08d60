import type { StoredFile } from 'c/uploadQueue';
import type { SizedFile } from './filesOfSizes.ts';

/** Maximum number of sizes per query, so that its text stays short. */
const sizesAtOnce = 100;
/** If there is no response within this time, the file is sent without knowing whether the record has it. */
const patienceMs = 10_000;

/** Requests files of single sizes from a page's wired query, which handles one request at a time. */
export interface SizeQuestions {
  ask: (sizeBytes: number) => Promise<readonly StoredFile[]>;
  /** The last query has returned these files; none if it failed. */
  answered: (files: readonly SizedFile[]) => void;
}

interface Asked {
  sizeBytes: number;
  resolve: (files: readonly StoredFile[]) => void;
}

type Schedule = (work: () => void, milliseconds: number) => unknown;

/** `put` receives the sizes to query. Sizes requested during a query are batched into the next one. */
export const sizeQuestions = (put: (sizes: readonly number[]) => void, schedule: Schedule = setTimeout): SizeQuestions => {
  let waiting: Asked[] = [];
  let open: { sizes: ReadonlySet<number>; asked: readonly Asked[] } | undefined;

  const next = (): void => {
    if (open !== undefined || waiting.length === 0) return;
    const sizes = new Set([...new Set(waiting.map(({ sizeBytes }) => sizeBytes))].slice(0, sizesAtOnce));
    const question = { sizes, asked: waiting.filter(({ sizeBytes }) => sizes.has(sizeBytes)) };
    waiting = waiting.filter(({ sizeBytes }) => !sizes.has(sizeBytes));
    open = question;
    schedule(() => {
      if (open === question) answered([]);
    }, patienceMs);
    put([...sizes]);
  };
  function answered(files: readonly SizedFile[]): void {
    const asked = open?.asked ?? [];
    open = undefined;
    for (const { sizeBytes, resolve } of asked) resolve(files.filter((file) => file.sizeBytes === sizeBytes));
    next();
  }

  return {
    ask: (sizeBytes) =>
      new Promise((resolve) => {
        waiting.push({ sizeBytes, resolve });
        // Batches requests of the same turn.
        queueMicrotask(next);
      }),
    answered,
  };
};
