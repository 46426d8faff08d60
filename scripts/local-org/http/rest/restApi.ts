import { actionRoutes } from './actionRoutes.ts';
import { collectionRoutes } from './collectionRoutes.ts';
import { compositeRoutes } from './compositeRoutes.ts';
import { describeRoutes } from './describeRoutes.ts';
import { graphRoutes } from './graphRoutes.ts';
import { orgRoutes } from './orgRoutes.ts';
import { queryRoutes } from './queryRoutes.ts';
import { recordRoutes } from './recordRoutes.ts';
import { restRouter } from './restRouter.ts';
import { treeRoutes } from './treeRoutes.ts';

/** The resources allowed inside a composite. */
const single = restRouter({ ...orgRoutes, ...describeRoutes, ...queryRoutes, ...recordRoutes, ...collectionRoutes, ...treeRoutes });

/** The REST API of the org, for one call at a time. */
export const restApi = restRouter({
  ...orgRoutes,
  ...actionRoutes,
  ...describeRoutes,
  ...queryRoutes,
  ...recordRoutes,
  ...compositeRoutes(single),
  ...graphRoutes(single),
  ...treeRoutes,
  ...collectionRoutes,
});
