import { readCredentials } from '../../../aws-backend/adapters/salesforce/appCredentials.ts';
import { salesforceConnection } from '../../../aws-backend/adapters/salesforce/connection.ts';
import { done, type Step } from '../step.ts';
import type { Installation } from './installation.ts';

/** The integration user signs in with the key that is kept, as broker and callback do. */
export const verifySignIn = ({ loginUrl, integrationUsername, credentials }: Installation): Step => ({
  title: 'The integration user can log in to Salesforce',
  help: 'Check that the external client app holds the certificate, that the permission set Media_Integration is pre-authorized, and that the user is active.',
  async check() {
    const json = await credentials();
    if (json === undefined) throw new Error('There is no key to log in with');
    const known = readCredentials(json);
    const get = () => Promise.resolve(known);
    const user = { loginUrl: await loginUrl(), username: await integrationUsername(), credentials: { get, getFresh: get } };
    const connection = await salesforceConnection(user)();
    const { username } = await connection.identity();
    return done(username);
  },
});
