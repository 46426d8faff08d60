import { Agent, createServer } from 'node:http';
import type { Transform } from 'node:stream';
import { listen } from '../local-cloud/listen.ts';
import { sharedRate } from './damagedBody.ts';
import type { Fault, Schedule } from './fault.ts';
import { forward } from './forward.ts';
import { waitingLine } from './waitingLine.ts';

export interface FaultProxyOptions {
  /** 0 for any free port. */
  port: number;
  /** The port on this machine that requests are forwarded to. */
  upstreamPort: number;
  /** Additional latency of every response in milliseconds, as over a long distance; none by default. */
  latencyMs?: number;
  /** Maximum bytes in flight per connection, like TCP's window over a long distance; unlimited by default. */
  windowBytes?: number | undefined;
  /** Maximum combined rate of all bodies; unlimited by default. */
  bytesPerSecond?: number | undefined;
  /** The proxy closes by itself after this time. */
  lifetimeMs: number;
}

/** A bad link to a server on this machine. */
export interface FaultProxy {
  url: string;
  /** Starts another schedule and resets the counts. Without one, everything passes. */
  use(schedule?: Schedule): void;
  /** The faults since the schedule started, in order. */
  happened(): readonly Fault[];
  close(): Promise<void>;
}

/** Starts a proxy that applies the faults of a schedule. It keeps the Host header, so that signatures stay valid. */
export const startFaultProxy = async (options: FaultProxyOptions): Promise<FaultProxy> => {
  const { port, upstreamPort, latencyMs = 0, windowBytes, bytesPerSecond, lifetimeMs } = options;
  const rate = bytesPerSecond === undefined ? undefined : sharedRate(bytesPerSecond);
  // A connection carries one body at a time, and transfers one window per round trip.
  const ofConnection = windowBytes === undefined ? undefined : (1000 * windowBytes) / latencyMs;
  const link = (): Transform[] => [
    ...(rate === undefined ? [] : [rate()]),
    ...(ofConnection === undefined ? [] : [sharedRate(ofConnection)()]),
  ];
  const agent = new Agent({ keepAlive: true });
  const line = waitingLine();
  let schedule: Schedule | undefined;
  let index = 0;
  let faults: Fault[] = [];

  const server = createServer({ requestTimeout: 0, keepAliveTimeout: 60_000 }, (request, response) => {
    const { socket } = request;
    const bodyBytes = Number(request.headers['content-length'] ?? 0);
    const fault = schedule?.({ index, method: request.method ?? '', path: request.url ?? '', bodyBytes });
    index += 1;
    if (fault !== undefined) faults.push(fault);
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    const handle = async (): Promise<void> => {
      line.passed();
      if (fault?.kind === 'hold') await line.wait(fault.passes, fault.atMostMs);
      await forward({ request, response, socket, upstreamPort, agent, bodyBytes, link, latencyMs }, fault);
    };
    handle().catch(() => socket.destroy());
  });
  const url = await listen(server, port);
  const close = async (): Promise<void> => {
    clearTimeout(lifetime);
    server.closeAllConnections();
    agent.destroy();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  const lifetime = setTimeout(() => void close(), lifetimeMs);
  lifetime.unref();
  return {
    url,
    use(next) {
      [schedule, index, faults] = [next, 0, []];
    },
    happened: () => faults,
    close,
  };
};
