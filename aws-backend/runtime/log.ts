import { Logger } from '@aws-lambda-powertools/logger';

/** A function's log, one JSON line an entry. Codes, ids and counts only: never a name, a text, a token or a URL with a signature. */
export const createLog = (serviceName: string): Logger => new Logger({ serviceName });

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;
