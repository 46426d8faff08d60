import { salesforceConnection, type Connection } from './connection.ts';
import type { AppCredential } from './jwtAssertion.ts';
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
  /** Advances the clock but not the timers: sockets keep working. */
  const pass = (milliseconds: number): void => {
    const later = Date.now() + milliseconds;
    jest.spyOn(Date, 'now').mockImplementation(() => later);
  };

  it('signs in once with a signed assertion, and knows its org', async () => {
    const connect = salesforceConnection(server.app);

    const [connection] = await Promise.all([connect(), connect(), connect()]);

    expect(server.signIns).toBe(1);
    expect(connection.userInfo?.organizationId).toBe('00D000000000001EAA');
    expect(await connection.requestGet('/limits')).toEqual({ ok: true });
    expect(server.calls[0]?.path).toBe('GET /services/data/v67.0/limits');
    expect(connection.limitInfo.apiUsage).toEqual({ used: 18, limit: 15_000 });
  });

  it('signs in again after its session expires, and repeats the call', async () => {
    const connection = await salesforceConnection(server.app)();
    server.endSession();
    pass(newSessionMs);

    const answers = await Promise.all([connection.requestGet('/limits'), connection.requestPost('/composite', {})]);

    expect(answers).toEqual([{ ok: true }, { ok: true }]);
    expect(server.signIns).toBe(2);
  });

  it('gives up if a session is refused right after the sign-in', async () => {
    const connection = await salesforceConnection(server.app)();
    server.endSession();

    await expect(connection.requestGet('/limits')).rejects.toThrow('rejects a session');
    expect(server.signIns).toBe(1);
  });

  it('rejects if Salesforce does not know the user, and tries again at the next call', async () => {
    let username = 'nobody@media.example';
    const connect = salesforceConnection({
      ...server.app,
      get username() {
        return username;
      },
    });

    await expect(connect()).rejects.toThrow('invalid assertion');
    username = server.app.username;
    await expect(connect()).resolves.toBeDefined();
  });

  it('reads its key at every sign-in, and so picks up a new one', async () => {
    const get = jest.fn(server.app.credentials.get);
    const connection = await salesforceConnection({ ...server.app, credentials: { ...server.app.credentials, get } })();
    server.endSession();
    pass(newSessionMs);
    await connection.requestGet('/limits');

    expect(get).toHaveBeenCalledTimes(2);
  });

  describe('with two keys', () => {
    const connectWith = (credentials: AppCredential[], fresh = credentials): (() => Promise<Connection>) =>
      salesforceConnection({ ...server.app, credentials: { get: async () => credentials, getFresh: async () => fresh } });

    it('uses the first, without trying the second or reading them again', async () => {
      const getFresh = jest.fn(server.app.credentials.getFresh);
      const get = async (): Promise<AppCredential[]> => [server.addApp('green'), server.credential];

      await salesforceConnection({ ...server.app, credentials: { get, getFresh } })();

      expect(server.tries).toEqual(['green']);
      expect(getFresh).not.toHaveBeenCalled();
    });

    it.each(['that Salesforce does not know', 'that signs with another key'])('uses the second if the first is one %s', async (kind) => {
      const green = server.addApp('green');
      if (kind.includes('not know')) server.removeApp('green');
      const first = { ...green, privateKey: server.credential.privateKey };

      await connectWith([first, server.credential])();

      expect(server.tries).toEqual(['green', 'client']);
    });

    it.each(['OAUTH_EC_APP_NOT_FOUND', 'OAUTH_APP_ACCESS_DENIED', 'invalid_app_access', 'invalid_client', 'unauthorized_client'])(
      'uses the second if Salesforce answers %s for the first',
      async (error) => {
        const green = server.addApp('green');
        server.removeApp('green', error);

        await connectWith([green, server.credential])();

        expect(server.tries).toEqual(['green', 'client']);
      },
    );

    it('keeps using the key that worked', async () => {
      const connection = await connectWith([{ ...server.credential, clientId: 'unknown' }, server.credential])();
      server.endSession();
      pass(newSessionMs);
      await connection.requestGet('/limits');

      expect(server.tries).toEqual(['unknown', 'client', 'client']);
    });

    it('switches to the second if the first is removed while in use', async () => {
      const connection = await connectWith([server.credential, server.addApp('green')], [])();
      server.removeApp('client');
      pass(newSessionMs);

      expect(await connection.requestGet('/limits')).toEqual({ ok: true });
      expect(server.tries).toEqual(['client', 'client', 'green']);
    });

    it('reads the keys again if all it knows are refused', async () => {
      const green = server.addApp('green');
      server.removeApp('client');

      await connectWith([server.credential], [server.credential, green])();

      expect(server.tries).toEqual(['client', 'green']);
    });

    it('picks up a new key of the same app', async () => {
      const { clientId, privateKey } = server.addApp('green');

      await connectWith([{ ...server.credential, clientId }], [{ clientId, privateKey }])();

      expect(server.tries).toEqual(['green', 'green']);
    });

    it('rejects with the last error if all are refused, after one try each', async () => {
      server.removeApp('client');

      await expect(connectWith([server.credential, { ...server.credential, clientId: 'green' }])()).rejects.toThrow(
        'client identifier invalid',
      );
      expect(server.tries).toEqual(['client', 'green']);
    });

    it('does not try another key if Salesforce is unreachable', async () => {
      await server.close();
      const getFresh = jest.fn(server.app.credentials.getFresh);
      const connect = salesforceConnection({ ...server.app, credentials: { ...server.app.credentials, getFresh } });

      await expect(connect()).rejects.toThrow();
      expect(getFresh).not.toHaveBeenCalled();
      server = await salesforceServer();
    });
  });
});
