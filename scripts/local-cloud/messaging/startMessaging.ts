import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { AwsError } from '../identity/awsError.ts';
import { rawRequestOf } from '../identity/rawRequest.ts';
import { queryError } from '../identity/queryError.ts';
import type { Stack } from '../stackTypes.ts';
import { fauxqs } from './fauxqs.ts';
import { guard, type Gate } from './guard.ts';
import { openMessageJournal } from './messageJournal.ts';

/** Running SNS and SQS services. */
export interface Messaging {
  url: string;
  close(): Promise<void>;
}

/** Sends an error in the protocol of the request. */
const refuse = (request: FastifyRequest, reply: FastifyReply, error: AwsError): FastifyReply =>
  request.headers['x-amz-target'] === undefined
    ? reply.code(error.statusCode).type('text/xml').send(queryError(error, request.id))
    : reply
        .code(error.statusCode)
        .header('content-type', 'application/x-amz-json-1.0')
        .serializer(JSON.stringify)
        .send({ __type: `com.amazonaws.sqs#${error.code}`, message: error.message });

/** Starts SNS and SQS on one port, with the messages stored before the last stop. */
export const startMessaging = async (options: { port: number; directory: string; stack: Stack; gate: Gate }): Promise<Messaging> => {
  const journal = openMessageJournal(options.directory);
  const { app, declare } = fauxqs(journal);
  const admit = guard(options.gate);
  app.addHook('onRequest', async (request, reply) => {
    // fauxqs would also serve S3 and its own pages without authentication.
    if (request.method !== 'POST')
      await refuse(request, reply, new AwsError(405, 'MethodNotAllowed', 'SNS and SQS accept only POST requests.'));
  });
  app.addHook('preParsing', async (request, _reply, payload) => {
    const body = await buffer(payload);
    await admit(rawRequestOf(request.raw), body);
    return Readable.from([body], { objectMode: false });
  });
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof AwsError) return refuse(request, reply, error);
    throw error;
  });
  const url = await app.listen({ port: options.port, host: '127.0.0.1' });
  declare(options.stack, url);
  return {
    url,
    async close() {
      await app.close();
      journal.close();
    },
  };
};
