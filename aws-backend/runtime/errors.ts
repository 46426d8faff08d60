import type { RefusalCode } from '../contracts/problem.ts';
import type { RejectionCode } from '../contracts/rejections.ts';

/** An error that the backend knows how to handle. */
export abstract class BackendError extends Error {
  abstract readonly code: string;
}

/** The request is not permitted or invalid; returned as problem+json. */
export class RefusedError extends BackendError {
  readonly code: RefusalCode;
  constructor(code: RefusalCode, options?: ErrorOptions & { detail?: string }) {
    super(options?.detail ?? code, options);
    this.name = 'RefusedError';
    this.code = code;
  }
}

/** The file can't be read, now or later; published as `media.rejected`. */
export class RejectedError extends BackendError {
  readonly code: RejectionCode;
  constructor(code: RejectionCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'RejectedError';
    this.code = code;
  }
}

/** A message failed at every attempt and goes to the dead-letter queue, from where it can be redriven. */
export class GaveUpError extends BackendError {
  readonly code = 'GAVE_UP';
  constructor(receiveCount: number) {
    super(`Gave up after ${String(receiveCount)} receives`);
    this.name = 'GaveUpError';
  }
}

/** A service runs its maximum number of jobs. Not a failure: the next job can start when one of them ends. */
export class NoFreeJobError extends BackendError {
  readonly code = 'NO_FREE_JOB';
  constructor(service: string, options?: ErrorOptions) {
    super(`${service} runs its maximum number of concurrent jobs`, options);
    this.name = 'NoFreeJobError';
  }
}

/** A job is still running although its completion was announced; the caller retries. */
export class JobRunsError extends Error {
  constructor(service: string) {
    super(`A ${service} job is still running`);
    this.name = 'JobRunsError';
  }
}

/** A job failed for a reason other than its file: the service failed, or no longer knows the job. It can be started again. */
export class JobFailedError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'JobFailedError';
  }
}

/** A user stopped the reading of a file. Not a failure, and nothing to report: its record already says so. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}
