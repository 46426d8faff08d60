import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { Stage } from '../stage.ts';

/** What happens to data when its stack is deleted. CloudFormation never empties a bucket: `npm run remove` says what stays. */
export const removalOf = ({ keepData }: Stage) => {
  const policy = keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
  return { policy, key: { removalPolicy: policy, pendingWindow: Duration.days(7) } };
};
