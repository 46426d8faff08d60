import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { decodeJwt, importSPKI, jwtVerify } from 'jose';
import type { IntegrationUser } from '../connection.ts';
import type { AppCredential } from '../jwtAssertion.ts';

export interface Answer {
  status?: number;
  /** Sent as JSON, or as XML if it is a string. */
  body: unknown;
  /** Sends no response and drops the connection. */
  isDropped?: boolean;
  /** Drops the connection in the middle of the body. */
  isCut?: boolean;
}

export interface SalesforceServer {
  /** The integration user, with the credential of the server's first app. */
  app: IntegrationUser;
  credential: AppCredential;
  /** Adds an external client app and returns its key. */
  addApp(clientId: string): AppCredential;
  /** Removes an app: its session ends and sign-ins are rejected, with `error` where Salesforce has several codes. */
  removeApp(clientId: string, error?: string): void;
  /** The client ids of all sign-in attempts, in order. */
  tries: string[];
  /** Method, path and JSON body of every data call, in order. */
  calls: { path: string; body: unknown }[];
  /** Responses in order; the last one repeats. */
  answers: Answer[];
  signIns: number;
  /** Ends the most recent session. */
  endSession(): void;
  close(): Promise<void>;
}

const organizationId = '00D000000000001EAA';

/** Salesforce's error for an expired session. */
const ended = [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }];

const keyShape = {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
} as const;

const send = (response: ServerResponse, status: number, body: unknown): void => {
  const isXml = typeof body === 'string';
  const contentType = `application/${isXml ? 'xml' : 'json'};charset=UTF-8`;
  response.writeHead(status, { 'content-type': contentType, 'sforce-limit-info': 'api-usage=18/15000' });
  response.end(isXml ? body : JSON.stringify(body));
};

/** A real HTTP server that accepts the JWT bearer flow as Salesforce documents it, and answers data calls as the test defines. */
export const salesforceServer = async (): Promise<SalesforceServer> => {
  const publicKeys = new Map<string, string>();
  const errors = new Map<string, string>();
  const tries: string[] = [];
  const addApp = (clientId: string): AppCredential => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', keyShape);
    publicKeys.set(clientId, publicKey);
    return { clientId, privateKey };
  };
  const credential = addApp('client');
  const state = { session: '', signIns: 0 };
  const calls: SalesforceServer['calls'] = [];
  const answers: Answer[] = [];
  let url = '';

  const signIn = async (body: string, response: ServerResponse): Promise<void> => {
    const form = new URLSearchParams(body);
    const clientId = decodeJwt(form.get('assertion') ?? '').iss ?? '';
    tries.push(clientId);
    const publicKey = publicKeys.get(clientId);
    if (publicKey === undefined) {
      send(response, 400, { error: errors.get(clientId) ?? 'invalid_client_id', error_description: 'client identifier invalid' });
      return;
    }
    const key = await importSPKI(publicKey, 'RS256');
    const expected = {
      issuer: clientId,
      subject: 'integration@media.example',
      audience: url,
      algorithms: ['RS256'],
    };
    const isGood =
      form.get('grant_type') === 'urn:ietf:params:oauth:grant-type:jwt-bearer' &&
      (await jwtVerify(form.get('assertion') ?? '', key, { ...expected, requiredClaims: ['exp'] }).then(
        () => true,
        () => false,
      ));
    if (!isGood) {
      send(response, 400, { error: 'invalid_grant', error_description: 'invalid assertion' });
      return;
    }
    state.signIns += 1;
    state.session = `${organizationId.slice(0, 15)}!session${state.signIns}`;
    send(response, 200, {
      access_token: state.session,
      instance_url: url,
      id: `${url}/id/${organizationId}/005000000000009AAA`,
      token_type: 'Bearer',
    });
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    if (request.url === '/services/oauth2/token') {
      await signIn(body, response);
      return;
    }
    if (request.headers.authorization !== `Bearer ${state.session}`) {
      send(response, 401, ended);
      return;
    }
    calls.push({ path: `${request.method ?? ''} ${request.url ?? ''}`, body: body === '' ? undefined : JSON.parse(body) });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer?.isDropped) request.socket.destroy();
    else if (answer?.isCut) response.writeHead(200, { 'content-length': '500' }).write('{', () => request.socket.destroy());
    else send(response, answer?.status ?? 200, answer?.body ?? null);
  };

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    app: {
      loginUrl: url,
      username: 'integration@media.example',
      credentials: { get: async () => [credential], getFresh: async () => [credential] },
    },
    credential,
    addApp,
    removeApp(clientId, error = 'invalid_client_id') {
      publicKeys.delete(clientId);
      errors.set(clientId, error);
      state.session = 'ended';
    },
    tries,
    calls,
    answers,
    get signIns() {
      return state.signIns;
    },
    endSession() {
      state.session = 'ended';
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};

/** A composite response from the rows, or the error, of each query by name. */
export const compositeAnswer = (results: Record<string, object[] | { errorCode: string; status: number }>): Answer => ({
  body: {
    compositeResponse: Object.entries(results).map(([referenceId, result]) =>
      Array.isArray(result)
        ? { referenceId, httpStatusCode: 200, httpHeaders: {}, body: { totalSize: result.length, done: true, records: result } }
        : { referenceId, httpStatusCode: result.status, httpHeaders: {}, body: [{ errorCode: result.errorCode, message: 'No' }] },
    ),
  },
});

/** The queries of the last composite call, by name. */
export const queriesOf = (server: SalesforceServer): Record<string, string> => {
  const { compositeRequest } = server.calls.at(-1)?.body as { compositeRequest: { referenceId: string; url: string }[] };
  const soql = (url: string): string => decodeURIComponent(url.replace('/services/data/v67.0/query?q=', '')).replaceAll(/\s+/g, ' ');
  return Object.fromEntries(compositeRequest.map(({ referenceId, url }) => [referenceId, soql(url)]));
};
