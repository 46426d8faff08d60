import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Authenticated } from '../identity/authenticate.ts';
import { demand } from '../identity/authorize.ts';
import { AwsError } from '../identity/awsError.ts';
import { queryError } from '../identity/queryError.ts';
import { rawRequestOf, type RawRequest } from '../identity/rawRequest.ts';
import type { Sts } from '../identity/sts.ts';
import { corsHeaders, preflight } from './cors.ts';
import { bucketArn, objectArn, type S3Context } from './operation.ts';
import { readText } from './readText.ts';
import { answerIds, refuse, s3Error, send, type ErrorDocument } from './respond.ts';
import { route } from './route.ts';
import { s3Request, targetOf, type S3Response } from './s3Request.ts';

/** Authentication, STS and callbacks of the server. */
export interface S3Access {
  authenticate(request: RawRequest, service: string): Promise<Authenticated>;
  sts: Sts;
  /** Called with errors of the server itself. */
  onTrouble(error: unknown): void;
  /** Called after every request that may have changed an object. */
  onChange(): void;
}

const isSts = (raw: RawRequest): boolean => raw.method === 'POST' && raw.path === '/' && raw.query.length === 0;

const stsError: ErrorDocument = (error, ids) => queryError(error, ids['x-amz-request-id'] ?? '');

const answerSts = async (raw: RawRequest, body: IncomingMessage, { authenticate, sts }: S3Access): Promise<S3Response> => {
  const { principal, payloadHash } = await authenticate(raw, 'sts');
  const parameters = new URLSearchParams(await readText({ body, payloadHash }));
  return { headers: { 'content-type': 'text/xml' }, body: await sts(principal, parameters) };
};

const answerS3 = async (raw: RawRequest, body: IncomingMessage, context: S3Context, { authenticate }: S3Access): Promise<S3Response> => {
  const target = targetOf(raw.path);
  const { principal, payloadHash } = await authenticate(raw, 's3');
  const operation = route(raw, target);
  const request = s3Request(raw, body, target, principal, payloadHash);
  const { bucket, key } = target;
  const resource = bucket === undefined ? '*' : key === undefined ? bucketArn(bucket) : objectArn(bucket, key);
  for (const action of operation.actions(request)) demand(context.permits, principal, action, resource);
  return operation.run(request, context);
};

const corsRules = (raw: RawRequest | undefined, { store }: S3Context) => {
  try {
    const { bucket } = raw === undefined ? {} : targetOf(raw.path);
    return (bucket === undefined ? undefined : store.buckets.find(bucket)?.cors) ?? [];
  } catch (error) {
    if (error instanceof URIError) return [];
    throw error;
  }
};

const handle = async (body: IncomingMessage, response: ServerResponse, context: S3Context, access: S3Access): Promise<void> => {
  let headers = answerIds();
  let document = s3Error;
  try {
    const raw = rawRequestOf(body);
    if (isSts(raw)) document = stsError;
    const rules = corsRules(raw, context);
    if (raw.method === 'OPTIONS') {
      await send(response, { headers: { ...headers, ...preflight(rules, raw) } });
      return;
    }
    headers = { ...headers, ...corsHeaders(rules, raw) };
    const answer = isSts(raw) ? await answerSts(raw, body, access) : await answerS3(raw, body, context, access);
    if (raw.method !== 'GET' && raw.method !== 'HEAD') access.onChange();
    await send(response, { ...answer, headers: { ...headers, ...answer.headers } });
  } catch (error) {
    // An error of the body itself means that the client disconnected.
    if (!(error instanceof AwsError || error instanceof URIError) && body.errored === null) access.onTrouble(error);
    await refuse(body, response, { error, headers, document });
  }
};

/** Serves S3 and STS on one port, because their requests are distinguishable. */
export const s3Server = (context: S3Context, access: S3Access): Server =>
  createServer({ requestTimeout: 0 }, (request, response) => {
    handle(request, response, context, access).catch((error: unknown) => {
      // Destroyed streams mean that the client disconnected during the response.
      if (!response.destroyed && !request.destroyed) access.onTrouble(error);
      response.destroy();
    });
  });
