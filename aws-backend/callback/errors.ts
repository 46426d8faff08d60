import type { WriteOutcome } from '../ports/insightWriter.ts';
import { BackendError } from '../runtime/errors.ts';

/** The writer's error codes if Salesforce doesn't respond or is unavailable, which during maintenance lasts for hours. */
const away = /^(?:SERVER_UNAVAILABLE|ERROR_HTTP_5\d\d|TypeError|TimeoutError|AbortError)\b/;

/** Salesforce didn't accept a file's insights; the message is redelivered whatever the error. */
export class NotWrittenError extends BackendError {
  readonly code: 'NOT_WRITTEN' | 'SALESFORCE_AWAY';
  /** The org has no API calls left today; they are restored over the hours. */
  readonly isOutOfCalls: boolean;
  constructor({ mediaId, outcome, detail }: WriteOutcome) {
    super(`${mediaId}: ${detail ?? outcome}`);
    this.name = 'NotWrittenError';
    this.code = outcome === 'retry' && away.test(detail ?? '') ? 'SALESFORCE_AWAY' : 'NOT_WRITTEN';
    this.isOutOfCalls = detail?.startsWith('REQUEST_LIMIT_EXCEEDED') ?? false;
  }
}

/** So few API calls are left today that they are reserved for others; nothing was tried. */
export class FewCallsLeftError extends BackendError {
  readonly code = 'FEW_CALLS_LEFT';
}

/** The message waits, so that one call writes several; nothing was tried. */
export class GatheringError extends BackendError {
  readonly code = 'GATHERING';
  readonly seconds: number;
  constructor(seconds: number) {
    super(`Waiting ${String(seconds)} s for more messages to write in the same call`);
    this.seconds = seconds;
  }
}
