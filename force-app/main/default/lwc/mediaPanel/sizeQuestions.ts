import type { StoredFile } from 'c/uploadQueue';
import type { SizedFile } from './filesOfSizes.ts';

/** As many sizes as one question names: its text stays short. */
const sizesAtOnce = 100;
/** A file is sent all the same when nobody says in this time whether the record has it. */
const patienceMs = 10_000;

/** Asks a page's query, which answers one question at a time, for the files of single sizes. */
export interface SizeQuestions {
  ask: (sizeBytes: number) => Promise<readonly StoredFile[]>;
  /** What was asked last is answered; by nothing where it failed. */
  answered: (files: readonly SizedFile[]) => void;
}

interface Asked {
  sizeBytes: number;
  resolve: (files: readonly StoredFile[]) => void;
}

type Schedule = (work: () => void, milliseconds: number) => unknown;

/** `put` is given the sizes to ask for. Sizes that gather while a question is open go together in the next. */
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
        // What is asked in one turn goes together.
        queueMicrotask(next);
      }),
    answered,
  };
};
