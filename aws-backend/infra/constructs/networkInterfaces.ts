import type { Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { functionArn } from './names.ts';

/** The actions of AWS's managed policy for functions in a VPC. */
const actions = [
  'ec2:CreateNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSubnets',
  'ec2:DeleteNetworkInterface',
  'ec2:AssignPrivateIpAddresses',
  'ec2:UnassignPrivateIpAddresses',
];

/**
 * Allows Lambda to connect a function to its VPC with the function's role, but denies these calls to the function's own code: they support no
 * narrower resource than all network interfaces of the account (docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html, "Required IAM
 * permissions").
 */
export const connectsToNetwork = (stack: Stack, functionName: string): PolicyStatement[] => {
  const byItsCode = { ArnEquals: { 'lambda:SourceFunctionArn': functionArn(stack, functionName) } };
  return [
    new PolicyStatement({ effect: Effect.ALLOW, actions, resources: ['*'] }),
    new PolicyStatement({ effect: Effect.DENY, actions, resources: ['*'], conditions: byItsCode }),
  ];
};
