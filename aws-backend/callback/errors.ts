import type { WriteOutcome } from '../ports/insightWriter.ts';
import { BackendError } from '../runtime/errors.ts';

/** Salesforce did not take a file's insights. `retryable` is what Salesforce's answer lets hope; the message comes again in any case. */
export class NotWrittenError extends BackendError {
  readonly code = 'NOT_WRITTEN';
  readonly retryable: boolean;
  constructor({ mediaId, outcome, detail }: WriteOutcome) {
    super(`${mediaId}: ${detail ?? outcome}`);
    this.name = 'NotWrittenError';
    this.retryable = outcome === 'retry';
  }
}
