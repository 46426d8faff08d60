import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { listen } from '../local-cloud/listen.ts';
import type { Fault } from './fault.ts';
import { startFaultProxy, type FaultProxy } from './startFaultProxy.ts';

let upstream: Server;
let proxy: FaultProxy;
/** Bodies that reached the server completely, in order, with the host they were sent to. */
let arrived: { body: string; host: string | undefined }[];

const body = 'abcdefghij'.repeat(10_000);
const put = (content = body): Promise<Response> => fetch(`${proxy.url}/object`, { method: 'PUT', body: content });
/** Applies a fault to the first request only. */
const firstSuffers = (fault: Fault): void => proxy.use(({ index }) => (index === 0 ? fault : undefined));

beforeAll(async () => {
  upstream = createServer((request, response) => {
    text(request).then(
      (received) => {
        arrived.push({ body: received, host: request.headers.host });
        response.end(`took ${received.length}`);
      },
      () => undefined,
    );
  });
  await listen(upstream, 0);
  const upstreamPort = (upstream.address() as AddressInfo).port;
  proxy = await startFaultProxy({ port: 0, upstreamPort, lifetimeMs: 60_000 });
});

beforeEach(() => {
  arrived = [];
  proxy.use();
});

afterAll(async () => {
  await proxy.close();
  upstream.closeAllConnections();
  upstream.close();
});

describe('the fault proxy', () => {
  it('forwards a request with its Host header, and returns the response', async () => {
    const answer = await put();

    expect(await answer.text()).toBe(`took ${body.length}`);
    expect(arrived).toEqual([{ body, host: new URL(proxy.url).host }]);
    expect(proxy.happened()).toEqual([]);
  });

  it.each<Fault>([{ kind: 'cutBefore' }, { kind: 'cutBody', atShare: 0.5 }, { kind: 'stall', atShare: 0.5, milliseconds: 20 }])(
    'closes the connection before the server has the body: %p',
    async (fault) => {
      firstSuffers(fault);

      await expect(put()).rejects.toThrow();

      expect(arrived).toEqual([]);
      expect(proxy.happened()).toEqual([fault]);
      expect((await put()).status).toBe(200);
    },
  );

  it('closes the connection after the server has the body, before it responds', async () => {
    firstSuffers({ kind: 'cutAnswer' });

    await expect(put()).rejects.toThrow();

    expect(arrived.map(({ body: whole }) => whole)).toEqual([body]);
  });

  it.each([
    [403, 'Request has expired'],
    [500, 'InternalError'],
    [503, 'SlowDown'],
  ] as const)('responds with %p instead of the server', async (status, words) => {
    firstSuffers({ kind: 'answer', status });

    const answer = await put();

    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(words);
    expect(arrived).toEqual([]);
  });

  it('flips a bit in one byte and changes nothing else', async () => {
    firstSuffers({ kind: 'flip', atShare: 0.5 });

    await put();

    const [{ body: received } = { body: '' }] = arrived;
    const changed = Array.from(body).flatMap((character, index) => (character === received[index] ? [] : [index]));
    expect(received).toHaveLength(body.length);
    expect(changed).toEqual([body.length / 2]);
  });

  it('lets later requests overtake a held one', async () => {
    firstSuffers({ kind: 'hold', passes: 2, atMostMs: 30_000 });
    const held = put('first');
    while (proxy.happened().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));

    await put('second');
    await put('third');
    await held;

    // It is released when the third request is seen, so only the third may come before or after it.
    const order = arrived.map(({ body: received }) => received);
    expect(order).toHaveLength(3);
    expect(order[0]).toBe('second');
  });

  it('releases a held request after a time limit', async () => {
    firstSuffers({ kind: 'hold', passes: 5, atMostMs: 20 });

    expect((await put()).status).toBe(200);
  });

  it('closes by itself when its lifetime ends', async () => {
    const upstreamPort = (upstream.address() as AddressInfo).port;
    const short = await startFaultProxy({ port: 0, upstreamPort, lifetimeMs: 1 });
    await new Promise((resolve) => setTimeout(resolve, 50));

    await expect(fetch(short.url)).rejects.toThrow();
  });
});
