import type { RefusalCode } from '../../../../../aws-backend/contracts/problem.ts';

/** Errors of the client itself, in addition to those that the broker returns. */
export type BrokerClientCode =
  'BROKER_NOT_CONFIGURED' | 'BROKER_UNREACHABLE' | 'BROKER_UNAVAILABLE' | 'SESSION_REFUSED' | 'BROWSER_UNSUPPORTED';

/** A failed call to the broker, with the stable code that a label translates. */
export class BrokerError extends Error {
  readonly code: RefusalCode | BrokerClientCode;
  /** Whether an immediate retry may succeed. */
  readonly retryable: boolean;
  /** The broker's `Retry-After` in milliseconds. */
  readonly retryAfterMs: number;

  constructor(
    code: RefusalCode | BrokerClientCode,
    options: { retryable?: boolean; retryAfterMs?: number; cause?: unknown; detail?: string | undefined } = {},
  ) {
    super(options.detail ?? code, { cause: options.cause });
    this.name = 'BrokerError';
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.retryAfterMs = options.retryAfterMs ?? 0;
  }
}
