import { restRouter } from '../rest/restRouter.ts';

export const graphqlApi = restRouter({});
