import { z } from 'zod';
import type { ProofKey } from '../../../force-app/main/default/lwc/proofKey/proofKey.ts';

/** A call to the broker, built by hand so that a test can make any part of it wrong. */
export interface BrokerCall {
  path: string;
  body: unknown;
  proof: string;
  accessToken?: string;
}

/** The response: the status, the error code if any, and the fields that a call may return. */
export interface BrokerAnswer {
  status: number;
  code?: string;
  accessToken?: string;
  canUpload?: boolean;
  canViewUnredacted?: boolean;
}

const Answer = z.object({
  code: z.string().exactOptional(),
  accessToken: z.string().exactOptional(),
  canUpload: z.boolean().exactOptional(),
  canViewUnredacted: z.boolean().exactOptional(),
});

/** Sends a POST with exactly this proof and token. */
export const callBroker = async (brokerUrl: string, { path, body, proof, accessToken }: BrokerCall): Promise<BrokerAnswer> => {
  const response = await fetch(brokerUrl + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      dpop: proof,
      ...(accessToken === undefined ? {} : { authorization: `DPoP ${accessToken}` }),
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...Answer.parse(await response.json()) };
};

/** Creates a proof for a POST to the broker, issued now. */
export const proofFor = (key: ProofKey, brokerUrl: string, path: string, accessToken?: string): Promise<string> =>
  key.proof({
    method: 'POST',
    url: brokerUrl + path,
    issuedAtSeconds: Math.floor(Date.now() / 1000),
    ...(accessToken === undefined ? {} : { accessToken }),
  });

/** Sends a POST with a proof of this key, issued now. */
export const callProven = async (brokerUrl: string, key: ProofKey, call: Omit<BrokerCall, 'proof'>): Promise<BrokerAnswer> =>
  callBroker(brokerUrl, { ...call, proof: await proofFor(key, brokerUrl, call.path, call.accessToken) });
