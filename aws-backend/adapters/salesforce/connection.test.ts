import { salesforceConnection } from './connection.ts';
import { salesforceServer, type SalesforceServer } from './test/salesforceServer.ts';

const newSessionMs = 10_000;

describe('salesforceConnection', () => {
  let server: SalesforceServer;
  beforeEach(async () => {
    server = await salesforceServer();
    server.answers.push({ body: { ok: true } });
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await server.close();
  });
  /** Moves the clock, not the timers: sockets go on working. */
  const pass = (milliseconds: number): void => {
    const later = Date.now() + milliseconds;
    jest.spyOn(Date, 'now').mockImplementation(() => later);
  };

  it('signs in by a signed assertion, once, and knows its org', async () => {
    const connect = salesforceConnection(server.app);

    const [connection] = await Promise.all([connect(), connect(), connect()]);

    expect(server.signIns).toBe(1);
    expect(connection.userInfo?.organizationId).toBe('00D000000000001EAA');
    expect(await connection.requestGet('/limits')).toEqual({ ok: true });
    expect(server.calls[0]?.path).toBe('GET /services/data/v67.0/limits');
    expect(connection.limitInfo.apiUsage).toEqual({ used: 18, limit: 15_000 });
  });

  it('signs in again when its session has ended, and repeats the call', async () => {
    const connection = await salesforceConnection(server.app)();
    server.endSession();
    pass(newSessionMs);

    const answers = await Promise.all([connection.requestGet('/limits'), connection.requestPost('/composite', {})]);

    expect(answers).toEqual([{ ok: true }, { ok: true }]);
    expect(server.signIns).toBe(2);
  });

  it('gives up on a session that is refused as soon as it is given', async () => {
    const connection = await salesforceConnection(server.app)();
    server.endSession();

    await expect(connection.requestGet('/limits')).rejects.toThrow('refuses a session');
    expect(server.signIns).toBe(1);
  });

  it('rejects where Salesforce does not know the user, and tries again when next asked', async () => {
    const key = server.app.privateKey;
    let username = 'nobody@media.example';
    const connect = salesforceConnection({
      ...server.app,
      privateKey: key,
      get username() {
        return username;
      },
    });

    await expect(connect()).rejects.toThrow('invalid assertion');
    username = server.app.username;
    await expect(connect()).resolves.toBeDefined();
  });

  it('asks for its key at every sign-in, so that a new one is taken up', async () => {
    const privateKey = jest.fn(server.app.privateKey);
    const connection = await salesforceConnection({ ...server.app, privateKey })();
    server.endSession();
    pass(newSessionMs);
    await connection.requestGet('/limits');

    expect(privateKey).toHaveBeenCalledTimes(2);
  });
});
