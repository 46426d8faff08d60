import { readCredentials } from '../../../aws-backend/adapters/salesforce/appCredentials.ts';
import { salesforceConnection, type Connection } from '../../../aws-backend/adapters/salesforce/connection.ts';
import type { AppCredential } from '../../../aws-backend/adapters/salesforce/jwtAssertion.ts';
import { signedIn } from '../../../aws-backend/adapters/salesforce/pages.ts';
import { quoted } from '../../../aws-backend/adapters/salesforce/soql.ts';
import { done, NotSetUpError, type Step } from '../step.ts';
import type { Installation } from './installation.ts';

/** Returns a function that signs in as the integration user with one of these keys. It rejects if Salesforce refuses them. */
const connectionWith = (keys: AppCredential[], user: { loginUrl: string; username: string }) => {
  const get = () => Promise.resolve(keys);
  return salesforceConnection({ ...user, credentials: { get, getFresh: get } });
};

/** Signs in as the integration user with one of these keys and returns its username. Throws if Salesforce rejects them. */
export const signInWith = async (keys: AppCredential[], user: { loginUrl: string; username: string }): Promise<string> => {
  const connect = connectionWith(keys, user);
  // By query, because the identity URL requires the scope id, which our app doesn't need.
  const soql = `SELECT Username FROM User WHERE Id = ${quoted((await signedIn(connect)).id)}`;
  const [self] = (await (await connect()).query<{ Username: string }>(soql)).records;
  if (self === undefined) throw new Error('Salesforce does not show the integration user its own record');
  return self.Username;
};

/** The integration user and login URL, according to the current settings. */
export const integrationUser = async ({ loginUrl, integrationUsername }: Pick<Installation, 'loginUrl' | 'integrationUsername'>) => ({
  loginUrl: await loginUrl(),
  username: await integrationUsername(),
});

const keptKeys = async ({ credentials }: Installation): Promise<AppCredential[]> => {
  const json = await credentials();
  if (json === undefined) throw new NotSetUpError('There is no key to log in with');
  return readCredentials(json);
};

/** A connection to the org as the integration user. */
export const connectionOf = async (installation: Installation): Promise<Connection> =>
  connectionWith(await keptKeys(installation), await integrationUser(installation))();

/** Signs in as the integration user with the stored key, as the broker and callback do. */
export const verifySignIn = (installation: Installation): Step => ({
  title: 'The integration user can log in to Salesforce',
  help:
    'Check the consumer key, that the external client app is ten minutes old and holds the certificate, ' +
    'that the permission set Media_Integration is pre-authorized, and that the user is active.',
  async check() {
    return done(await signInWith(await keptKeys(installation), await integrationUser(installation)));
  },
});
