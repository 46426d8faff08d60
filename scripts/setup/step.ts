import { messageOf } from '../messageOf.ts';

/** How a thing stands: as it should be, to be done by us, or to be done by a person because the platform forbids programs. */
export type Finding =
  { state: 'done'; note?: string } | { state: 'todo'; note?: string } | { state: 'manual'; instructions: readonly string[] };

/** One thing that an installation needs. Looking at it changes nothing; doing it twice changes nothing the second time. */
export interface Step {
  title: string;
  /** What to do when it fails: a sentence for the person who runs it. */
  help: string;
  /** `tell` says what it waits for, where that may take minutes. */
  check: (tell?: (what: string) => void) => Promise<Finding>;
  /** Brings about what `check` looks for. A step without can only be looked at. */
  apply?: () => Promise<void>;
  /** Nothing behind it can be looked at without it. */
  isFoundation?: boolean;
}

export const done = (note?: string): Finding => (note === undefined ? { state: 'done' } : { state: 'done', note });
export const todo = (note?: string): Finding => (note === undefined ? { state: 'todo' } : { state: 'todo', note });

/** An error of which is known what to do: what the step's own help says of other causes would mislead. */
export class KnownError extends Error {
  readonly help: string;

  constructor(message: string, help: string, options?: ErrorOptions) {
    super(message, options);
    this.help = help;
  }
}

/** What a step looks at is not there yet. */
export class NotSetUpError extends KnownError {
  constructor(message: string) {
    super(message, 'Run npm run setup first.');
  }
}

/** What to do about an error of a step. */
export const helpFor = (error: unknown, step: Pick<Step, 'help'>): string => (error instanceof KnownError ? error.help : step.help);

/** Rejects with what is wrong and what to do, where nothing can be begun without this step. */
export const insist = async ({ check, help }: Step): Promise<void> => {
  await check().catch((cause: unknown) => {
    throw new Error(`${messageOf(cause)}\n    ${helpFor(cause, { help })}`, { cause });
  });
};
