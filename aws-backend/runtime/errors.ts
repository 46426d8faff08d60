import type { RefusalCode } from '../contracts/problem.ts';
import type { RejectionCode } from '../contracts/rejections.ts';

/** Something the backend knows how to answer. */
export abstract class BackendError extends Error {
  abstract readonly code: string;
}

/** The caller may not, or asked wrongly; becomes problem+json. */
export class RefusedError extends BackendError {
  readonly code: RefusalCode;
  constructor(code: RefusalCode, options?: ErrorOptions & { detail?: string }) {
    super(options?.detail ?? code, options);
    this.name = 'RefusedError';
    this.code = code;
  }
}

/** The file can't be read, now or later; becomes `media.rejected`. */
export class RejectedError extends BackendError {
  readonly code: RejectionCode;
  constructor(code: RejectionCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'RejectedError';
    this.code = code;
  }
}

/** A message failed at every attempt and goes to the dead letters, from where it can be sent back. */
export class GaveUpError extends BackendError {
  readonly code = 'GAVE_UP';
  constructor(receiveCount: number) {
    super(`Given up at receive ${String(receiveCount)}`);
    this.name = 'GaveUpError';
  }
}

/** A service runs as many jobs as it may. Nothing failed: the next can begin when one of them has ended. */
export class NoFreeJobError extends BackendError {
  readonly code = 'NO_FREE_JOB';
  constructor(service: string, options?: ErrorOptions) {
    super(`${service} runs as many jobs as it may`, options);
    this.name = 'NoFreeJobError';
  }
}

/** A job of a service has not ended yet: whoever was told that it has, asks again. */
export class JobRunsError extends Error {
  constructor(service: string) {
    super(`A job of ${service} still runs`);
    this.name = 'JobRunsError';
  }
}

/** A job came to nothing by no fault of its file: the service failed, or knows the job no more. It can be begun again. */
export class JobFailedError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'JobFailedError';
  }
}

/** A person stopped the reading of a file: no failure, and nothing to tell, for its record says so already. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}
