import { Logger } from '@aws-lambda-powertools/logger';

/** A function's log, one JSON line per entry. Codes, ids and counts only: never names, text, tokens or presigned URLs. */
export const createLog = (serviceName: string): Logger => new Logger({ serviceName });

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;
