import { identityUrlOf } from '../access/identity.ts';
import type { RestRoutes } from './restTypes.ts';

const resources = ['composite', 'graphql', 'limits', 'metadata', 'query', 'sobjects', 'ui-api'];

/** What the API offers, and how much of the day's calls is left. */
export const orgRoutes: RestRoutes = {
  'GET /': ({ base, url, org, caller }) => ({
    status: 200,
    body: {
      ...Object.fromEntries(resources.map((name) => [name, `${base}/${name}`])),
      // jsforce asks it, where a login did not tell.
      identity: identityUrlOf(url, org.orgId, caller.userId),
    },
  }),
  'GET /limits': ({ usage: { used, limit } }) => ({
    status: 200,
    body: { DailyApiRequests: { Max: limit, Remaining: Math.max(0, limit - used) } },
  }),
};
