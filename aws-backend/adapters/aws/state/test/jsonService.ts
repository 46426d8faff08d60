import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { AwsPlace } from '../awsJsonCall.ts';

/** The response to one operation: a body, or an error by AWS's name. */
export type JsonAnswer = { body: object } | { error: string; status?: number } | 'dropped';

export interface JsonService {
  place: AwsPlace;
  /** Targets of all requests, in order. */
  targets: string[];
  close(): Promise<void>;
}

const credentials = { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'secret+key/', sessionToken: 'session//token==' };
const region = 'eu-central-1';

/** The signature that the AWS SDK's own signer computes for a received request. */
const expectedAuthorization = async (request: IncomingMessage, body: string, service: string): Promise<string | undefined> => {
  const names = /SignedHeaders=([^,]+)/.exec(request.headers.authorization ?? '')?.[1]?.split(';') ?? [];
  const headers = Object.fromEntries(names.map((name) => [name, String(request.headers[name])]));
  const date = String(headers['x-amz-date']).replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  const signer = new SignatureV4({ credentials, region, service, sha256: Sha256, applyChecksum: false });
  const asked = { method: 'POST', protocol: 'http:', hostname: '127.0.0.1', path: '/', headers, body };
  return (await signer.sign(asked, { signingDate: new Date(date) })).headers['authorization'];
};

/** What AWS requires of every request: docs.aws.amazon.com/IAM, "Create a signed AWS API request"; the protocol version depends on the service. */
const isComplete = ({ headers }: IncomingMessage, service: string): boolean =>
  /SignedHeaders=[^,]*\bhost\b/.test(headers.authorization ?? '') &&
  headers['content-type'] === `application/x-amz-json-${service === 'secretsmanager' ? '1.1' : '1.0'}`;

/** A real HTTP server for AWS's JSON protocol that accepts only requests signed as the AWS SDK would sign them. */
export const jsonService = async (service: string, answer: (target: string, input: any) => JsonAnswer): Promise<JsonService> => {
  const targets: string[] = [];
  const send = (response: ServerResponse, status: number, body: object): void => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    const target = String(request.headers['x-amz-target']);
    targets.push(target);
    if (request.headers.authorization !== (await expectedAuthorization(request, body, service))) {
      send(response, 403, {
        __type: 'com.amazon.coral.service#InvalidSignatureException',
        message: 'The request signature does not match',
      });
      return;
    }
    if (!isComplete(request, service)) {
      send(response, 400, { __type: 'com.amazon.coral.service#UnknownOperationException' });
      return;
    }
    const given = answer(target, JSON.parse(body));
    if (given === 'dropped') request.socket.destroy();
    else if ('error' in given) send(response, given.status ?? 400, { __type: `com.amazonaws.example#${given.error}`, message: 'No' });
    else send(response, 200, given.body);
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    place: { region, credentials, endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/` },
    targets,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};
