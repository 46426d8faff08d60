import type { Stack } from '../stackTypes.ts';

/** A stack that declares nothing, for tests to add to. */
export const emptyStack: Stack = {
  buckets: [],
  topics: [],
  queues: [],
  subscriptions: [],
  functions: [],
  eventSources: [],
  httpApi: { routes: [] },
  roles: [],
};
