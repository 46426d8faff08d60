import type { WriteOutcome } from '../ports/insightWriter.ts';
import { BackendError } from '../runtime/errors.ts';

/** What the writer says where Salesforce answers nothing, or that it is away: during its maintenance, for hours. */
const away = /^(?:SERVER_UNAVAILABLE|ERROR_HTTP_5\d\d|TypeError|TimeoutError|AbortError)\b/;

/** Salesforce did not take a file's insights; the message comes again, whatever Salesforce answered. */
export class NotWrittenError extends BackendError {
  readonly code: 'NOT_WRITTEN' | 'SALESFORCE_AWAY';
  /** The org has no API calls left today; they come back over the hours. */
  readonly isOutOfCalls: boolean;
  constructor({ mediaId, outcome, detail }: WriteOutcome) {
    super(`${mediaId}: ${detail ?? outcome}`);
    this.name = 'NotWrittenError';
    this.code = outcome === 'retry' && away.test(detail ?? '') ? 'SALESFORCE_AWAY' : 'NOT_WRITTEN';
    this.isOutOfCalls = detail?.startsWith('REQUEST_LIMIT_EXCEEDED') ?? false;
  }
}

/** So few API calls are left today that they are kept for others; nothing was tried. */
export class FewCallsLeftError extends BackendError {
  readonly code = 'FEW_CALLS_LEFT';
}

/** Waits for others, so that one call writes them all; nothing was tried. */
export class GatheringError extends BackendError {
  readonly code = 'GATHERING';
  readonly seconds: number;
  constructor(seconds: number) {
    super(`Waits ${String(seconds)} s for others`);
    this.seconds = seconds;
  }
}
