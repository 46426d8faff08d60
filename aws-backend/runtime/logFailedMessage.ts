import { BackendError } from './errors.ts';
import type { Log } from './log.ts';
import { toError } from './toError.ts';

/** Logs why a message stays on its queue, with its id but never its content. */
export const logFailedMessage = (log: Log, messageId: string, error: unknown): void => {
  log.error('A message could not be processed and stays in the queue', {
    messageId,
    code: error instanceof BackendError ? error.code : 'UNCLASSIFIED',
    error: toError(error),
  });
};
