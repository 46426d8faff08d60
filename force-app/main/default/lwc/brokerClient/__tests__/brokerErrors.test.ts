/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { BrokerError, createBrokerClient } from 'c/brokerClient';
import { problem } from '../../../../../../aws-backend/contracts/problem.ts';
import { clientOf, json, refuse, type Answer } from '../../../../../test/brokerAnswers.ts';

describe('errors of brokerClient', () => {
  afterEach(() => jest.useRealTimers());

  it('contain a refusal’s code and title, without a retry', async () => {
    const { client, seen } = clientOf({ '/access': [refuse('NO_VIEW_ACCESS')] });

    const message = problem('NO_VIEW_ACCESS').title;
    await expect(client.access('001A')).rejects.toMatchObject({ code: 'NO_VIEW_ACCESS', retryable: false, message });
    expect(seen).toHaveLength(2);
  });

  it.each([
    ['a network failure', () => Promise.reject(new TypeError('Failed to fetch')), 'BROKER_UNREACHABLE', true],
    ['an HTML page of the gateway', () => new Response('<html>', { status: 502 }), 'BROKER_UNAVAILABLE', true],
    ['too many requests', () => json({ message: 'Too Many Requests' }, 429), 'BROKER_UNAVAILABLE', true],
    ['an internal error of the broker', () => json({ message: 'Internal Server Error' }, 500), 'BROKER_UNAVAILABLE', true],
    ['a truncated response', () => new Response('{"canUpload":'), 'BROKER_UNREACHABLE', true],
    ['a response of another shape', () => json({ hello: 'world' }), 'BROKER_UNAVAILABLE', false],
    ['an incomplete response', () => json({ canUpload: true }), 'BROKER_UNAVAILABLE', false],
    ['a null response', () => json(null), 'BROKER_UNAVAILABLE', false],
    ['an unknown path', () => json({ message: 'Not Found' }, 404), 'REQUEST_INVALID', false],
  ] as [string, Answer, string, boolean][])('have a code for %s', async (_, answer, code, retryable) => {
    const { client } = clientOf({ '/access': [answer] });

    const error: unknown = await client.access('001A').catch((caught: unknown) => caught);

    expect(error).toBeInstanceOf(BrokerError);
    expect(error).toMatchObject({ code, retryable });
  });

  it('contain the broker’s Retry-After time', async () => {
    const busy: Answer = () => json(problem('SALESFORCE_UNAVAILABLE'), 503, { 'retry-after': '7' });
    const { client } = clientOf({ '/access': [busy] });

    await expect(client.access('001A')).rejects.toMatchObject({ code: 'SALESFORCE_UNAVAILABLE', retryable: true, retryAfterMs: 7000 });
  });

  it('are retryable for a call that times out after 35 seconds', async () => {
    jest.useFakeTimers();
    const hanging = createBrokerClient({
      baseUrl: 'https://broker.example',
      proofKey: () => Promise.resolve({ thumbprint: 'thumb', proof: () => Promise.resolve('proof') }),
      createSession: () => Promise.resolve('session'),
      fetch: (_url, { signal }) =>
        new Promise((_resolve, reject) => {
          signal!.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    });
    const ended = jest.fn();
    const refused = hanging.access('001A').catch((error: unknown) => {
      ended();
      return error;
    });

    await jest.advanceTimersByTimeAsync(34_999);
    expect(ended).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);

    expect(await refused).toMatchObject({ code: 'BROKER_UNREACHABLE', retryable: true });
  });
});
