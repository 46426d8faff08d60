import { setTimeout } from 'node:timers/promises';
import { signRequest, type AwsCredentials } from './signRequest.ts';

/** A function's region and credentials. */
export interface AwsPlace {
  region: string;
  credentials: AwsCredentials;
  /** An endpoint other than the service's regional one. */
  endpoint?: string | undefined;
}

/** An error response of an AWS service; its name is AWS's, e.g. `ConditionalCheckFailedException`. */
export class AwsError extends Error {
  readonly status: number;
  constructor(name: string, status: number, message: string) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

interface Service {
  /** As in `dynamodb.eu-central-1.amazonaws.com`. */
  name: string;
  contentType: string;
}

/** Milliseconds before the second and third attempts: a caller is waiting for the response. */
const pausesMs = [50, 200];
const timeoutMs = 3_000;
/**
 * Temporary errors with status 400: docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html,
 * docs.aws.amazon.com/secretsmanager, "Common Errors".
 */
const throttled = /Throttl|ThroughputExceeded|RequestLimitExceeded/;

const parsed = (text: string): Record<string, unknown> => {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
};
const said = (value: unknown): string => (typeof value === 'string' ? value : '');

const errorOf = (status: number, { __type, message, Message }: Record<string, unknown>): AwsError =>
  new AwsError(/([^#]*)$/.exec(said(__type))?.[1] || `HTTP_${status}`, status, said(message) || said(Message));

const isWorthRepeating = (error: unknown): boolean => !(error instanceof AwsError) || error.status >= 500 || throttled.test(error.name);

/** Calls one operation of a service with AWS's JSON protocol. Retries throttling and network failures twice; throws `AwsError`. */
export const awsJsonCall = ({ name, contentType }: Service, { region, credentials, endpoint }: AwsPlace) => {
  const url = new URL(endpoint ?? `https://${name}.${region}.amazonaws.com/`);
  const call = async (target: string, input: object): Promise<Record<string, unknown>> => {
    const body = JSON.stringify(input);
    const plain = { 'content-type': contentType, 'x-amz-target': target };
    const headers = signRequest({ url, headers: plain, body }, { service: name, region, credentials, now: new Date() });
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(timeoutMs) });
    const answer = parsed(await response.text());
    if (!response.ok) throw errorOf(response.status, answer);
    return answer;
  };
  const callRepeatedly = async (target: string, input: object, pauses: readonly number[]): Promise<Record<string, unknown>> => {
    try {
      return await call(target, input);
    } catch (error) {
      const [pause, ...rest] = pauses;
      if (pause === undefined || !isWorthRepeating(error)) throw error;
      await setTimeout(pause);
      return callRepeatedly(target, input, rest);
    }
  };
  return async (target: string, input: object): Promise<Record<string, unknown>> => callRepeatedly(target, input, pausesMs);
};
