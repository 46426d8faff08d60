import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { Stage } from '../stage.ts';

/**
 * What happens to data when its stack is deleted; what a failed first deployment made goes in any case, as nothing lies in it yet. Only for what
 * has no name of its own: what stays under a fixed name keeps the next deployment from making it. `npm run remove` says what stays.
 */
export const removalOf = ({ keepData }: Stage) => {
  const policy = keepData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
  return { policy, key: { removalPolicy: policy, pendingWindow: Duration.days(7) } };
};
