import { request as open, type Agent, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Transform } from 'node:stream';
import { answerInstead } from './cannedAnswer.ts';
import { endingAt, flipping, slowed } from './damagedBody.ts';
import type { Fault } from './fault.ts';

/** One request on its way through the proxy. */
export interface Passage {
  request: IncomingMessage;
  response: ServerResponse;
  /** Its connection, which is no longer accessible from a destroyed request. */
  socket: Socket;
  /** Port on this machine. */
  upstreamPort: number;
  agent: Agent;
  bodyBytes: number;
  /** The transforms that every body on this link passes through. */
  link: () => Transform[];
  /** Additional latency of the response, in milliseconds. */
  latencyMs: number;
}

const cut = ({ socket }: Passage): void => {
  socket.destroy();
};

/** The byte offset of a share of the body, at most its last byte. */
const placeIn = ({ bodyBytes }: Passage, share: number): number => Math.min(Math.floor(share * bodyBytes), Math.max(0, bodyBytes - 1));

const damage = (fault: Fault | undefined, passage: Passage): Transform[] => {
  switch (fault?.kind) {
    case 'cutBody':
      return [endingAt(placeIn(passage, fault.atShare), () => cut(passage))];
    case 'stall':
      return [
        endingAt(placeIn(passage, fault.atShare), async () => {
          await delay(fault.milliseconds);
          cut(passage);
        }),
      ];
    case 'flip':
      return [flipping(placeIn(passage, fault.atShare))];
    case 'slow':
      return [slowed(fault.bytesPerSecond)];
    default:
      return [];
  }
};

/** Forwards a request with its original Host header, which its signature covers, and returns the response. */
const pass = async (passage: Passage, fault: Fault | undefined): Promise<void> => {
  const { request, response, upstreamPort, agent, link, latencyMs } = passage;
  const { method, url, headers } = request;
  const upstream = open({ host: '127.0.0.1', port: upstreamPort, method, path: url, headers, agent, setHost: false });
  response.once('close', () => {
    if (!response.writableFinished) upstream.destroy();
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => upstream.once('response', resolve).once('error', reject));
  // A server may respond and close before it has read everything: its response counts, not the broken pipe.
  const sent = pipeline([request, ...link(), ...damage(fault, passage), upstream]).catch(() => undefined);
  const answer = await answered;
  if (fault?.kind === 'cutAnswer') {
    await sent;
    answer.resume();
    cut(passage);
    return;
  }
  if (latencyMs > 0) await delay(latencyMs);
  response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
  await pipeline(answer, response);
};

/** Forwards one request, or not, depending on its fault. */
export const forward = async (passage: Passage, fault: Fault | undefined): Promise<void> => {
  if (fault?.kind === 'cutBefore') {
    cut(passage);
    return;
  }
  if (fault?.kind === 'answer') {
    answerInstead(passage.request, passage.response, fault.status);
    return;
  }
  await pass(passage, fault).catch(() => cut(passage));
};
