import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnsweredStatus } from './fault.ts';

const errors = {
  403: ['AccessDenied', 'Request has expired'],
  500: ['InternalError', 'We encountered an internal error. Please try again.'],
  503: ['SlowDown', 'Please reduce your request rate.'],
} as const;

/** Responds in S3's place, with its error format: docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html. */
export const answerInstead = (request: IncomingMessage, response: ServerResponse, status: AnsweredStatus): void => {
  const [code, message] = errors[status];
  const { origin } = request.headers;
  // S3's errors have the CORS headers that pages need to read them.
  const cors = origin === undefined ? {} : { 'access-control-allow-origin': origin, vary: 'Origin' };
  const send = (): void => {
    response.writeHead(status, { 'content-type': 'application/xml', ...cors });
    response.end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`);
  };
  // A browser treats a response that arrives before it has sent the whole body as a broken connection.
  request.once('end', send).resume();
};
