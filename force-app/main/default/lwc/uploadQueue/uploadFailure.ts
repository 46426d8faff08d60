import type { UploadCode } from './uploadTypes.ts';

/** Why one file couldn't be sent. Errors of records and broker have the same fields. */
export class UploadFailure extends Error {
  readonly code: string;
  readonly retryable: boolean;
  /** The requested delay before a retry. */
  readonly retryAfterMs: number;
  /** There was no response at all. */
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
 * Fresh grants are refused repeatedly. The cause may be a policy that is about to be fixed, or a proxy: what was sent is kept, and the
 * user may retry.
 */
export const forbidden = (): UploadFailure => new UploadFailure('STORAGE_REFUSED', { retryable: true, detail: 'HTTP 403' });

/** The consequences of any error for its file. */
export interface Failure {
  code: string;
  retryable: boolean;
  retryAfterMs: number;
  /** There was no response at all: the connection may be dead even if the browser is online. */
  isUnanswered: boolean;
  detail: string;
}

/** Whether an error has this member set to true. */
const says = (error: Error, member: 'retryable' | 'isUnanswered'): boolean =>
  Object.entries(error).some(([name, value]) => name === member && value === true);

/** Interprets an error of any origin. */
export const failureOf = (error: unknown): Failure => {
  const detail = error instanceof Error ? error.message : String(error);
  const isCoded = error instanceof Error && 'code' in error && typeof error.code === 'string';
  if (!isCoded) return { code: 'UNEXPECTED', retryable: false, retryAfterMs: 0, isUnanswered: false, detail };
  const code = String(error.code);
  const retryAfterMs = 'retryAfterMs' in error && typeof error.retryAfterMs === 'number' ? error.retryAfterMs : 0;
  const isUnanswered = code === 'BROKER_UNREACHABLE' || says(error, 'isUnanswered');
  return { code, retryable: says(error, 'retryable'), retryAfterMs, isUnanswered, detail };
};
