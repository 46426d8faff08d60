import { messageOf } from '../messageOf.ts';

/** The state of a step: done, to be done by setup, or to be done manually because the platform requires it. */
export type Finding =
  { state: 'done'; note?: string } | { state: 'todo'; note?: string } | { state: 'manual'; instructions: readonly string[] };

/** One requirement of an installation. `check` changes nothing, and `apply` is idempotent. */
export interface Step {
  title: string;
  /** What to do if it fails, as a sentence for the user. */
  help: string;
  /** `tell` reports progress if the check may take minutes. */
  check: (tell?: (what: string) => void) => Promise<Finding>;
  /** Fulfills the requirement. A step without it can only be checked. */
  apply?: () => Promise<void>;
  /** If this step isn't done, the steps after it can't be checked. */
  isFoundation?: boolean;
}

export const done = (note?: string): Finding => (note === undefined ? { state: 'done' } : { state: 'done', note });
export const todo = (note?: string): Finding => (note === undefined ? { state: 'todo' } : { state: 'todo', note });

/** An error with its own help, where the step's general help would mislead. */
export class KnownError extends Error {
  readonly help: string;

  constructor(message: string, help: string, options?: ErrorOptions) {
    super(message, options);
    this.help = help;
  }
}

/** Something that the step needs doesn't exist yet. */
export class NotSetUpError extends KnownError {
  constructor(message: string) {
    super(message, 'Run npm run setup first.');
  }
}

/** What to do about an error of a step. */
export const helpFor = (error: unknown, step: Pick<Step, 'help'>): string => (error instanceof KnownError ? error.help : step.help);

/** Runs a check that everything else depends on. Rejects with the problem and what to do. */
export const insist = async ({ check, help }: Step): Promise<void> => {
  await check().catch((cause: unknown) => {
    throw new Error(`${messageOf(cause)}\n    ${helpFor(cause, { help })}`, { cause });
  });
};
