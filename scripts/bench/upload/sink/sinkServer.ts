import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from '../../../local-cloud/listen.ts';
import { sinkAnswers } from './sinkAnswers.ts';

/** Reads a body and returns its size. Discards the content, so that the sink is never the bottleneck. */
const drain = async (request: IncomingMessage): Promise<number> => {
  let sizeBytes = 0;
  for await (const bytes of request as AsyncIterable<Buffer>) sizeBytes += bytes.length;
  return sizeBytes;
};

const answers = sinkAnswers();

const cors = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': 'GET, HEAD, PUT, POST, DELETE',
  'access-control-max-age': '3000',
};

const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const sizeBytes = await drain(request);
  const { status = 200, headers = {}, body = '' } = request.method === 'OPTIONS' ? {} : answers(request, sizeBytes);
  response.writeHead(status, { ...cors, ...headers }).end(body);
};

/** An S3 and STS that accept everything and keep only the sizes, for measuring clients. */
const server = createServer({ requestTimeout: 0, keepAliveTimeout: 60_000 }, (request, response) => {
  handle(request, response).catch(() => response.destroy());
});
const url = await listen(server, 0);
process.send?.(url);
process.once('disconnect', () => process.exit());
