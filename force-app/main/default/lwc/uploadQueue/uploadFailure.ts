import type { UploadCode } from './uploadTypes.ts';

/** Why one file could not be sent. Errors of records and broker say the same by the same fields. */
export class UploadFailure extends Error {
  readonly code: string;
  readonly retryable: boolean;
  /** How long the other side asked to be left alone. */
  readonly retryAfterMs: number;
  /** Nobody answered at all. */
  readonly isUnanswered: boolean;

  constructor(
    code: UploadCode,
    options: { retryable?: boolean; isUnanswered?: boolean; retryAfterMs?: number; detail?: string; cause?: unknown } = {},
  ) {
    super(options.detail ?? code, { cause: options.cause });
    this.name = 'UploadFailure';
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.retryAfterMs = options.retryAfterMs ?? 0;
    this.isUnanswered = options.isUnanswered ?? false;
  }
}

/**
 * Fresh leave is refused again and again. It may be the fault of a policy that somebody is about to mend, or of a proxy: what was sent is
 * kept, and the user may try again.
 */
export const forbidden = (): UploadFailure => new UploadFailure('STORAGE_REFUSED', { retryable: true, detail: 'HTTP 403' });

/** What an error of any origin means for its file. */
export interface Failure {
  code: string;
  retryable: boolean;
  retryAfterMs: number;
  /** Nobody answered at all: the line may be dead, whatever the browser says of it. */
  isUnanswered: boolean;
  detail: string;
}

/** Whether an error says so of itself. */
const says = (error: Error, member: 'retryable' | 'isUnanswered'): boolean =>
  Object.entries(error).some(([name, value]) => name === member && value === true);

/** Reads an error of any origin. */
export const failureOf = (error: unknown): Failure => {
  const detail = error instanceof Error ? error.message : String(error);
  const isCoded = error instanceof Error && 'code' in error && typeof error.code === 'string';
  if (!isCoded) return { code: 'UNEXPECTED', retryable: false, retryAfterMs: 0, isUnanswered: false, detail };
  const code = String(error.code);
  const retryAfterMs = 'retryAfterMs' in error && typeof error.retryAfterMs === 'number' ? error.retryAfterMs : 0;
  const isUnanswered = code === 'BROKER_UNREACHABLE' || says(error, 'isUnanswered');
  return { code, retryable: says(error, 'retryable'), retryAfterMs, isUnanswered, detail };
};
