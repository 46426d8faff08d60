import { Connection } from 'jsforce/lib/core.js';
import { toError } from '../../runtime/toError.ts';
import type { AppCredentials } from './appCredentials.ts';
import { jwtAssertion, type SalesforceUser } from './jwtAssertion.ts';
import { signInWithAny } from './signInWithAny.ts';

export type { Connection };

/** The integration user and its credentials, which are read at every sign-in, so that new ones take effect. */
export interface IntegrationUser extends SalesforceUser {
  credentials: AppCredentials;
}

/** The Salesforce API version used everywhere. */
export const apiVersion = '67.0';

const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** If a session is rejected this soon after sign-in, signing in again won't help. */
const newSessionMs = 10_000;

const connect = async (user: IntegrationUser): Promise<Connection> => {
  const signInAny = signInWithAny(user.credentials);
  const signIn = async (): Promise<string> => {
    await signInAny(async (credential) => connection.authorize({ grant_type: grantType, assertion: await jwtAssertion(user, credential) }));
    if (!connection.accessToken) throw new Error('Salesforce’s sign-in response has no access token');
    return connection.accessToken;
  };
  let signedInAt = Date.now();
  const renew = async (): Promise<string> => {
    // jsforce signs in again after every 401, without limit.
    if (Date.now() - signedInAt < newSessionMs) throw new Error('Salesforce rejects a session it has just issued');
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

/** One jsforce connection per process: signs in on first use, and again whenever its session has expired. */
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
