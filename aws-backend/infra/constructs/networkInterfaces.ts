import type { Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { functionArn } from './names.ts';

/** As AWS's own policy for functions in a VPC. */
const actions = [
  'ec2:CreateNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSubnets',
  'ec2:DeleteNetworkInterface',
  'ec2:AssignPrivateIpAddresses',
  'ec2:UnassignPrivateIpAddresses',
];

/**
 * Lets Lambda connect a function to its network in the name of its role, and the function's own code do nothing of it: these calls know no narrower
 * resource than all interfaces of the account (docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html, "Required IAM permissions").
 */
export const connectsToNetwork = (stack: Stack, functionName: string): PolicyStatement[] => {
  const byItsCode = { ArnEquals: { 'lambda:SourceFunctionArn': functionArn(stack, functionName) } };
  return [
    new PolicyStatement({ effect: Effect.ALLOW, actions, resources: ['*'] }),
    new PolicyStatement({ effect: Effect.DENY, actions, resources: ['*'], conditions: byItsCode }),
  ];
};
