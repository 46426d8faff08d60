import { createHash } from 'node:crypto';
import { AwsError } from '../identity/awsError.ts';
import type { S3Request } from './s3Request.ts';

const maxDocumentBytes = 2 * 1024 * 1024;

/** Reads a small body, such as an XML document, as text; throws if its hash differs from the signed one. */
export const readText = async (request: Pick<S3Request, 'body' | 'payloadHash'>): Promise<string> => {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request.body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > maxDocumentBytes) throw new AwsError(400, 'MaxMessageLengthExceeded', 'Your request was too large.');
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  if (request.payloadHash !== 'UNSIGNED-PAYLOAD' && request.payloadHash !== createHash('sha256').update(bytes).digest('hex'))
    throw new AwsError(400, 'XAmzContentSHA256Mismatch', "The provided 'x-amz-content-sha256' header does not match what was computed.");
  return bytes.toString('utf8');
};
