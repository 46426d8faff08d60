import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AwsError } from '../identity/awsError.ts';
import { writeXml } from '../identity/xml.ts';
import type { S3Response } from './s3Request.ts';

/** Writes an error document in a service's format. `ids`: the response's request ID headers. */
export type ErrorDocument = (error: AwsError, ids: Record<string, string>) => string;

/** Returns new request IDs, which S3 adds to every response. */
export const answerIds = (): Record<string, string> => ({
  'x-amz-request-id': randomBytes(8).toString('hex').toUpperCase(),
  'x-amz-id-2': randomUUID(),
});

/** Maximum bytes of a rejected body to read, so that its sender, which is still sending, receives the error. */
const maxDrainedBytes = 256 * 1024 * 1024;

const drain = async (request: IncomingMessage): Promise<void> => {
  let sizeBytes = 0;
  if (request.readableEnded || request.destroyed) return;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > maxDrainedBytes) return;
  }
};

export const send = async (response: ServerResponse, { status = 200, headers = {}, body }: S3Response): Promise<void> => {
  const type: Record<string, string> =
    typeof body === 'string' ? { 'content-type': 'application/xml', 'content-length': String(Buffer.byteLength(body)) } : {};
  const none: Record<string, string> =
    body === undefined && headers['content-length'] === undefined && status !== 204 && status !== 304 ? { 'content-length': '0' } : {};
  response.writeHead(status, { ...type, ...none, ...headers });
  if (body === undefined || typeof body === 'string') response.end(body);
  else await pipeline(Readable.from(body, { objectMode: false }), response);
};

const refusalOf = (error: unknown): AwsError => {
  if (error instanceof AwsError) return error;
  if (error instanceof URIError) return new AwsError(400, 'InvalidURI', "Couldn't parse the specified URI.");
  return new AwsError(500, 'InternalError', 'We encountered an internal error. Please try again.');
};

/** Writes S3's error document. */
export const s3Error: ErrorDocument = ({ code, message, details }, ids) =>
  writeXml('Error', { Code: code, Message: message, ...details, RequestId: ids['x-amz-request-id'], HostId: ids['x-amz-id-2'] });

/** Sends an error document after reading the rest of the request's body. */
export const refuse = async (
  request: IncomingMessage,
  response: ServerResponse,
  { error, headers, document }: { error: unknown; headers: Record<string, string>; document: ErrorDocument },
): Promise<void> => {
  const refusal = refusalOf(error);
  if (response.headersSent) {
    // A partial response must not look complete.
    response.destroy();
    return;
  }
  await drain(request);
  const status = refusal.statusCode;
  await send(response, request.method === 'HEAD' ? { status, headers } : { status, headers, body: document(refusal, headers) });
};
