import { restRouter } from '../rest/restRouter.ts';

export const uiApi = restRouter({});
