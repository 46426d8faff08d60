import type { RefusalCode } from '../../../../../aws-backend/contracts/problem.ts';

/** Why the broker could not be used, beyond what it says itself. */
export type BrokerClientCode =
  'BROKER_NOT_CONFIGURED' | 'BROKER_UNREACHABLE' | 'BROKER_UNAVAILABLE' | 'SESSION_REFUSED' | 'BROWSER_UNSUPPORTED';

/** A call to the broker that failed, with the stable code a label translates. */
export class BrokerError extends Error {
  readonly code: RefusalCode | BrokerClientCode;
  /** Whether the same call may succeed a moment later. */
  readonly retryable: boolean;
  /** How long the broker asked to be left alone. */
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
