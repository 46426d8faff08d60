import { createHash } from 'node:crypto';
import { z } from 'zod';
import { queueArn } from '../account.ts';
import type { Authenticated } from '../identity/authenticate.ts';
import { demand, type Permits } from '../identity/authorize.ts';
import { AwsError } from '../identity/awsError.ts';
import type { RawRequest } from '../identity/rawRequest.ts';

/** Authentication and permissions, shared by all services of a local cloud. */
export interface Gate {
  authenticate(request: RawRequest, service: string): Promise<Authenticated>;
  permits: Permits;
}

const SqsCall = z.object({ QueueUrl: z.string().optional(), QueueName: z.string().optional() });

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new AwsError(400, 'SerializationException', 'The request body is not valid JSON.');
  }
};

/** Returns the IAM action and resource of a call to SNS (query protocol) or SQS (JSON protocol). */
const meaningOf = (request: RawRequest, body: Buffer): { service: string; action: string; resource: string } => {
  const target = request.headers.get('x-amz-target');
  if (target?.startsWith('AmazonSQS.')) {
    const call = SqsCall.parse(parseJson(body.toString('utf8')));
    const name = call.QueueName ?? call.QueueUrl?.split('/').at(-1);
    // A batch call needs the permission of the single call: docs.aws.amazon.com, "Actions defined by Amazon SQS".
    const action = target.slice('AmazonSQS.'.length).replace(/Batch$/, '');
    return { service: 'sqs', action: `sqs:${action}`, resource: name === undefined ? '*' : queueArn(name) };
  }
  const parameters = new URLSearchParams(body.toString('utf8'));
  const action = (parameters.get('Action') ?? '').replace(/Batch$/, '');
  return { service: 'sns', action: `sns:${action}`, resource: parameters.get('TopicArn') ?? '*' };
};

/** Throws unless a request is authenticated and permitted. */
export const guard =
  ({ authenticate, permits }: Gate) =>
  async (request: RawRequest, body: Buffer): Promise<void> => {
    if (request.method !== 'POST') throw new AwsError(405, 'MethodNotAllowed', 'SNS and SQS accept only POST requests.');
    const { service, action, resource } = meaningOf(request, body);
    const { principal, payloadHash } = await authenticate(request, service);
    if (payloadHash !== createHash('sha256').update(body).digest('hex'))
      throw new AwsError(403, 'SignatureDoesNotMatch', 'The body does not match its signed hash.');
    demand(permits, principal, action, resource);
  };
