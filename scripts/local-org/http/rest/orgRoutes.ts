import type { RestRoutes } from './restTypes.ts';

const resources = ['composite', 'graphql', 'limits', 'metadata', 'query', 'sobjects', 'ui-api'];

/** What the API offers, and how much of the day's calls is left. */
export const orgRoutes: RestRoutes = {
  'GET /': ({ base }) => ({ status: 200, body: Object.fromEntries(resources.map((name) => [name, `${base}/${name}`])) }),
  'GET /limits': ({ usage: { used, limit } }) => ({
    status: 200,
    body: { DailyApiRequests: { Max: limit, Remaining: Math.max(0, limit - used) } },
  }),
};
