import { Connection } from 'jsforce/lib/core.js';
import { toError } from '../../runtime/toError.ts';
import type { AppCredentials } from './appCredentials.ts';
import { jwtAssertion, type SalesforceUser } from './jwtAssertion.ts';
import { signInWithAny } from './signInWithAny.ts';

export type { Connection };

/** Who signs in to Salesforce, and with what. Credentials are asked for at every sign-in, so that new ones are taken up. */
export interface IntegrationUser extends SalesforceUser {
  credentials: AppCredentials;
}

/** The version of Salesforce's API that everything here speaks. */
export const apiVersion = '67.0';

const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** A session that is refused this soon after it was given will not get better by asking again. */
const newSessionMs = 10_000;

const connect = async (user: IntegrationUser): Promise<Connection> => {
  const signInAny = signInWithAny(user.credentials);
  const signIn = async (): Promise<string> => {
    await signInAny(async (credential) => connection.authorize({ grant_type: grantType, assertion: await jwtAssertion(user, credential) }));
    if (!connection.accessToken) throw new Error('Salesforce answered a sign-in without a session');
    return connection.accessToken;
  };
  let signedInAt = Date.now();
  const renew = async (): Promise<string> => {
    // jsforce asks again after every 401, without end.
    if (Date.now() - signedInAt < newSessionMs) throw new Error('Salesforce refuses a session it has just given');
    signedInAt = Date.now();
    return signIn();
  };
  const connection = new Connection({
    loginUrl: user.loginUrl,
    version: apiVersion,
    refreshFn: (_connection, callback) => {
      renew().then(
        (accessToken) => {
          callback(null, accessToken);
        },
        (error: unknown) => {
          callback(toError(error));
        },
      );
    },
  });
  await signIn();
  return connection;
};

/** One signed-in jsforce connection for a process: it signs in when first asked for, and again whenever its session has ended. */
export const salesforceConnection = (user: IntegrationUser): (() => Promise<Connection>) => {
  let connection: Promise<Connection> | undefined;
  return async () => {
    connection ??= connect(user).catch((error: unknown) => {
      connection = undefined;
      throw error;
    });
    return connection;
  };
};
