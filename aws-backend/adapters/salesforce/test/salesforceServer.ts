import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { importSPKI, jwtVerify } from 'jose';
import type { JwtBearer } from '../jwtAssertion.ts';

export interface Answer {
  status?: number;
  body: unknown;
  /** Answers nothing at all and drops the connection. */
  isDropped?: boolean;
}

export interface SalesforceServer {
  app: JwtBearer;
  /** Method, path and JSON body of every data call, in order. */
  calls: { path: string; body: unknown }[];
  /** Answers one after the other; the last one stays. */
  answers: Answer[];
  signIns: number;
  /** Ends the session that was given last. */
  endSession(): void;
  close(): Promise<void>;
}

const organizationId = '00D000000000001EAA';

/** Salesforce's words for a session that has ended. */
const ended = [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }];

const send = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json;charset=UTF-8', 'sforce-limit-info': 'api-usage=18/15000' });
  response.end(JSON.stringify(body));
};

/** A real HTTP server that signs in by JWT bearer as Salesforce documents it, and answers data calls as a test says. */
export const salesforceServer = async (): Promise<SalesforceServer> => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const state = { session: '', signIns: 0 };
  const calls: SalesforceServer['calls'] = [];
  const answers: Answer[] = [];
  let url = '';

  const signIn = async (body: string, response: ServerResponse): Promise<void> => {
    const form = new URLSearchParams(body);
    const key = await importSPKI(publicKey, 'RS256');
    const expected = {
      issuer: 'client',
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
    else send(response, answer?.status ?? 200, answer?.body ?? null);
  };

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    app: { loginUrl: url, clientId: 'client', username: 'integration@media.example', privateKey: () => Promise.resolve(privateKey) },
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

/** A composite answer from rows, or from an error, of each query by its name. */
export const compositeAnswer = (results: Record<string, object[] | { errorCode: string; status: number }>): Answer => ({
  body: {
    compositeResponse: Object.entries(results).map(([referenceId, result]) =>
      Array.isArray(result)
        ? { referenceId, httpStatusCode: 200, httpHeaders: {}, body: { totalSize: result.length, done: true, records: result } }
        : { referenceId, httpStatusCode: result.status, httpHeaders: {}, body: [{ errorCode: result.errorCode, message: 'No' }] },
    ),
  },
});
