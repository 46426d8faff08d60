import { BackendError } from '../../../runtime/errors.ts';

/** A decoder didn't start, or ended without an answer. This isn't the file's fault, so the job is retried. */
export class EngineFailedError extends BackendError {
  readonly code = 'ENGINE_FAILED';
  constructor(engine: string, options?: ErrorOptions) {
    super(`${engine} failed`, options);
    this.name = 'EngineFailedError';
  }
}

/** Starts a decoder; throws `EngineFailedError` if that fails, because the decoder hasn't seen the file yet. */
export const started = <Engine>(engine: string, starting: Promise<Engine>): Promise<Engine> =>
  starting.catch((cause: unknown) => {
    throw new EngineFailedError(engine, { cause });
  });
