import type { UploadCode } from './uploadTypes.ts';

/** Why one file could not be sent. Errors of records and broker say the same by the same two fields. */
export class UploadFailure extends Error {
  readonly code: string;
  readonly retryable: boolean;

  constructor(code: UploadCode, options: { retryable?: boolean; detail?: string; cause?: unknown } = {}) {
    super(options.detail ?? code, { cause: options.cause });
    this.name = 'UploadFailure';
    this.code = code;
    this.retryable = options.retryable ?? false;
  }
}

/** What an error of any origin means for its file. */
export const failureOf = (error: unknown): { code: string; retryable: boolean; detail: string } => {
  const detail = error instanceof Error ? error.message : String(error);
  const isCoded = error instanceof Error && 'code' in error && typeof error.code === 'string';
  if (!isCoded) return { code: 'UNEXPECTED', retryable: false, detail };
  return { code: String(error.code), retryable: 'retryable' in error && error.retryable === true, detail };
};
