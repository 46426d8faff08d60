import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { Stage } from '../stage.ts';

/**
 * What happens to data when its stack is deleted; resources of a failed first deployment are always deleted, since they are empty. Only for
 * resources without a fixed name: one that stays under a fixed name blocks the next deployment. `npm run remove` lists what stays.
 */
export const removalOf = ({ keepData }: Stage) => {
  const policy = keepData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
  return { policy, key: { removalPolicy: policy, pendingWindow: Duration.days(7) } };
};
