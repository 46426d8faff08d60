import { BackendError } from '../../../runtime/errors.ts';

/** A decoder of ours did not start, or ended before it answered: nothing is known of the file, so that it is tried again. */
export class EngineFailedError extends BackendError {
  readonly code = 'ENGINE_FAILED';
  constructor(engine: string, options?: ErrorOptions) {
    super(`${engine} failed`, options);
    this.name = 'EngineFailedError';
  }
}

/** Starts a decoder, which has not seen the file yet. */
export const started = <Engine>(engine: string, starting: Promise<Engine>): Promise<Engine> =>
  starting.catch((cause: unknown) => {
    throw new EngineFailedError(engine, { cause });
  });
