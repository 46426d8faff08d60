import { request as open, type Agent, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Transform } from 'node:stream';
import { answerInstead } from './cannedAnswer.ts';
import { endingAt, flipping, slowed } from './damagedBody.ts';
import type { Fault } from './fault.ts';

/** One request on its way: from whom it came, and where it goes. */
export interface Passage {
  request: IncomingMessage;
  response: ServerResponse;
  /** The connection it came on, which a request that is destroyed no longer knows. */
  socket: Socket;
  /** Port on this machine. */
  upstreamPort: number;
  agent: Agent;
  bodyBytes: number;
  /** What every body on this link goes through. */
  link: () => Transform[];
  /** Milliseconds that the answer takes longer. */
  latencyMs: number;
}

const cut = ({ socket }: Passage): void => {
  socket.destroy();
};

/** The place in a body that a share of it means; never past its last byte. */
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

/** Sends a request on under its own Host, which its signature covers, and its answer back. */
const pass = async (passage: Passage, fault: Fault | undefined): Promise<void> => {
  const { request, response, upstreamPort, agent, link, latencyMs } = passage;
  const { method, url, headers } = request;
  const upstream = open({ host: '127.0.0.1', port: upstreamPort, method, path: url, headers, agent, setHost: false });
  response.once('close', () => {
    if (!response.writableFinished) upstream.destroy();
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => upstream.once('response', resolve).once('error', reject));
  // A server may answer and close before it has read everything: its answer counts, not the broken pipe.
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

/** Lets one request through, or not, as its fault says. */
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
