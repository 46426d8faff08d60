import { Connection } from 'jsforce/lib/core.js';
import { jwtAssertion, type JwtBearer } from './jwtAssertion.ts';

export type { Connection };

/** The version of Salesforce's API that everything here speaks. */
export const apiVersion = '67.0';

const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** A session that is refused this soon after it was given will not get better by asking again. */
const newSessionMs = 10_000;

const signIn = async (connection: Connection, app: JwtBearer): Promise<string> => {
  await connection.authorize({ grant_type: grantType, assertion: await jwtAssertion(app) });
  if (!connection.accessToken) throw new Error('Salesforce answered a sign-in without a session');
  return connection.accessToken;
};

const connect = async (app: JwtBearer): Promise<Connection> => {
  let signedInAt = Date.now();
  const renew = async (): Promise<string> => {
    // jsforce asks again after every 401, without end.
    if (Date.now() - signedInAt < newSessionMs) throw new Error('Salesforce refuses a session it has just given');
    signedInAt = Date.now();
    return signIn(connection, app);
  };
  const connection = new Connection({
    loginUrl: app.loginUrl,
    version: apiVersion,
    refreshFn: (_connection, callback) => {
      renew().then(
        (accessToken) => {
          callback(null, accessToken);
        },
        (error: unknown) => {
          callback(error instanceof Error ? error : new Error(String(error)));
        },
      );
    },
  });
  await signIn(connection, app);
  return connection;
};

/** One signed-in jsforce connection for a process: it signs in when first asked for, and again whenever its session has ended. */
export const salesforceConnection = (app: JwtBearer): (() => Promise<Connection>) => {
  let connection: Promise<Connection> | undefined;
  return async () => {
    connection ??= connect(app).catch((error: unknown) => {
      connection = undefined;
      throw error;
    });
    return connection;
  };
};
