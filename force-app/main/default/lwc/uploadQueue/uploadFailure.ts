import type { UploadCode } from './uploadTypes.ts';

/** Why one file could not be sent. Errors of records and broker say the same by the same fields. */
export class UploadFailure extends Error {
  readonly code: string;
  readonly retryable: boolean;
  /** How long the other side asked to be left alone. */
  readonly retryAfterMs: number;

  constructor(code: UploadCode, options: { retryable?: boolean; retryAfterMs?: number; detail?: string; cause?: unknown } = {}) {
    super(options.detail ?? code, { cause: options.cause });
    this.name = 'UploadFailure';
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.retryAfterMs = options.retryAfterMs ?? 0;
  }
}

/** What an error of any origin means for its file. */
export interface Failure {
  code: string;
  retryable: boolean;
  retryAfterMs: number;
  detail: string;
}

/** Reads an error of any origin. */
export const failureOf = (error: unknown): Failure => {
  const detail = error instanceof Error ? error.message : String(error);
  const isCoded = error instanceof Error && 'code' in error && typeof error.code === 'string';
  if (!isCoded) return { code: 'UNEXPECTED', retryable: false, retryAfterMs: 0, detail };
  const retryAfterMs = 'retryAfterMs' in error && typeof error.retryAfterMs === 'number' ? error.retryAfterMs : 0;
  return { code: String(error.code), retryable: 'retryable' in error && error.retryable === true, retryAfterMs, detail };
};
