import type { ProofKey } from '../proofKey/proofKey.ts';
import type { IsAnswer } from './answers.ts';
import type { BrokerClock } from './brokerClock.ts';
import { BrokerError } from './brokerError.ts';
import { jsonOf, problemOf } from './problemOf.ts';

/** The part of `fetch` that is used here. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** One call to the broker. */
export interface Call<Answer> {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  body?: unknown;
  accessToken?: string;
  isAnswer: IsAnswer<Answer>;
}

/** Longer than API Gateway's 30-second timeout: after it, no answer will come. */
const longestAnswerMs = 35_000;

/** Makes one call and returns its JSON. */
export type ProvenCall = <Answer>(call: Call<Answer>) => Promise<Answer>;

/** Aborts work that takes too long. */
const inTime = async <Result>(work: (signal: AbortSignal) => Promise<Result>, schedule = setTimeout): Promise<Result> => {
  const abort = new AbortController();
  const limit = schedule(() => {
    abort.abort();
  }, longestAnswerMs);
  try {
    return await work(abort.signal);
  } finally {
    clearTimeout(limit);
  }
};

const unreachable = (cause: unknown): never => {
  throw new BrokerError('BROKER_UNREACHABLE', { retryable: true, cause });
};

/** Makes calls that carry a fresh DPoP proof of the page's key, timed by the broker's clock rather than the computer's. */
export const provenCalls = (baseUrl: string, proofKey: () => Promise<ProofKey>, fetch: Fetch, clock: BrokerClock): ProvenCall => {
  const request = async ({ method, path, body, accessToken }: Omit<Call<unknown>, 'isAnswer'>): Promise<RequestInit> => {
    const issuedAtSeconds = Math.floor(clock.now() / 1000);
    const key = await proofKey();
    const proof = await key.proof({ method, url: baseUrl + path, issuedAtSeconds, ...(accessToken === undefined ? {} : { accessToken }) });
    return {
      method,
      credentials: 'omit',
      cache: 'no-store',
      headers: {
        DPoP: proof,
        ...(accessToken === undefined ? {} : { Authorization: `DPoP ${accessToken}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
  };

  return async <Answer>(call: Call<Answer>): Promise<Answer> => {
    const init = await request(call);
    const answer = await inTime(async (signal): Promise<unknown> => {
      const response = await fetch(baseUrl + call.path, { ...init, signal }).catch(unreachable);
      clock.learn(response);
      if (!response.ok) throw await problemOf(response);
      return jsonOf(response).catch(unreachable);
    });
    if (!call.isAnswer(answer)) throw new BrokerError('BROKER_UNAVAILABLE', { detail: `${call.path} answered something else` });
    return answer;
  };
};
