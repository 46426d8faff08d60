import { identityUrlOf } from '../access/identity.ts';
import type { RestRoutes } from './restTypes.ts';

const resources = ['composite', 'graphql', 'limits', 'metadata', 'query', 'sobjects', 'ui-api'];

/** The API's resources, and the remaining API calls of the day. */
export const orgRoutes: RestRoutes = {
  'GET /': ({ base, url, org, caller }) => ({
    status: 200,
    body: {
      ...Object.fromEntries(resources.map((name) => [name, `${base}/${name}`])),
      // jsforce requests it if the login response didn't contain it.
      identity: identityUrlOf(url, org.orgId, caller.userId),
    },
  }),
  'GET /limits': ({ usage: { used, limit } }) => ({
    status: 200,
    body: { DailyApiRequests: { Max: limit, Remaining: Math.max(0, limit - used) } },
  }),
};
