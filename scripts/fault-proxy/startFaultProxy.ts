import { Agent, createServer } from 'node:http';
import type { Transform } from 'node:stream';
import { listen } from '../local-cloud/listen.ts';
import { sharedRate } from './damagedBody.ts';
import type { Fault, Schedule } from './fault.ts';
import { forward } from './forward.ts';
import { waitingLine } from './waitingLine.ts';

export interface FaultProxyOptions {
  /** 0 takes a free one. */
  port: number;
  /** The port on this machine that everything is sent on to. */
  upstreamPort: number;
  /** Milliseconds that every answer takes longer, as on a long way; none where left out. */
  latencyMs?: number;
  /** Bytes of one connection that may be under way at a time, as TCP's window allows on a long way; no limit where left out. */
  windowBytes?: number | undefined;
  /** What all bodies together pass at most in a second; no limit where left out. */
  bytesPerSecond?: number | undefined;
  /** After that long the proxy closes by itself. */
  lifetimeMs: number;
}

/** A bad link to a server on this machine. */
export interface FaultProxy {
  url: string;
  /** Begins another schedule; counting starts again. Without one, everything passes. */
  use(schedule?: Schedule): void;
  /** The faults that happened since the schedule began, in their order. */
  happened(): readonly Fault[];
  close(): Promise<void>;
}

/** Starts a proxy that treats requests as a schedule says. It keeps their Host, so that signatures hold. */
export const startFaultProxy = async (options: FaultProxyOptions): Promise<FaultProxy> => {
  const { port, upstreamPort, latencyMs = 0, windowBytes, bytesPerSecond, lifetimeMs } = options;
  const rate = bytesPerSecond === undefined ? undefined : sharedRate(bytesPerSecond);
  // A connection carries one body at a time, and gets a window of it through in each round trip.
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
