import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import busboy from 'busboy';
import { ApiError } from '../rest/restErrors.ts';

/** The parts of a multipart body by name, fields as well as files. */
export const readMultipart = async (contentType: string, body: Uint8Array): Promise<Map<string, Uint8Array>> => {
  const parts: Promise<[string, Uint8Array]>[] = [];
  try {
    const parser = busboy({ headers: { 'content-type': contentType }, defParamCharset: 'utf8' });
    parser.on('file', (name, stream) => parts.push(buffer(stream).then((content) => [name, content])));
    parser.on('field', (name, text) => parts.push(Promise.resolve([name, Buffer.from(text)])));
    Readable.from([body]).pipe(parser);
    await finished(parser);
  } catch (error) {
    throw new ApiError(400, 'INVALID_MULTI_PART', error instanceof Error ? error.message : 'The body is not multipart');
  }
  return new Map(await Promise.all(parts));
};
