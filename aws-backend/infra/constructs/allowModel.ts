import { Stack } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { acknowledge } from '../acknowledge.ts';
import type { Stage } from '../stage.ts';
import { allow } from './allow.ts';

/** Inference profiles are models with a continent before their id; the request is answered in any of its regions. */
const profile = /^(?:global|apac|us|eu|jp|au|ca|us-gov)\./;

const modelArns = (stack: Stack, { modelId }: Stage): { named: string; wide: string } => {
  const wide = `arn:${stack.partition}:bedrock:*::foundation-model`;
  if (modelId.startsWith('arn:')) return { named: modelId, wide: `${wide}/*` };
  const named = `arn:${stack.partition}:bedrock:${stack.region}:${stack.account}:inference-profile/${modelId}`;
  return { named, wide: `${wide}/${modelId.replace(profile, '')}` };
};

/**
 * Lets a function pass a guardrail. One of the standard tier, which alone knows other languages than English, French and Spanish, is answered in any
 * region of a guardrail profile of AWS, and takes the right to that as well: docs.aws.amazon.com/bedrock, "Permissions for using cross-Region
 * inference with Amazon Bedrock Guardrails".
 */
const allowGuardrail = (handler: LambdaFunction, id: string, account: string | null): void => {
  const { partition, region, account: own } = Stack.of(handler);
  const profiles = (ofPartition: string, ofAccount: string): string => `arn:${ofPartition}:bedrock:*:${ofAccount}:guardrail-profile/*`;
  const named = `arn:${partition}:bedrock:${region}:${own}:guardrail/${id}`;
  allow(handler, ['bedrock:ApplyGuardrail'], [named, profiles(partition, own)]);
  const shown = profiles('<AWS::Partition>', account ?? '<AWS::AccountId>');
  if (handler.role)
    acknowledge(handler.role, {
      [`AwsSolutions-IAM5[Resource::${shown}]`]: 'AWS defines these profiles; which one a guardrail has, only the guardrail knows.',
    });
};

/**
 * Lets a function ask the stage's model and pass its guardrail, and no other.
 * docs.aws.amazon.com/bedrock, "Prerequisites for inference profiles": a profile and its models both have to be allowed.
 */
export const allowModel = (handler: LambdaFunction, stage: Stage): void => {
  const stack = Stack.of(handler);
  const { named, wide } = modelArns(stack, stage);
  allow(handler, ['bedrock:InvokeModel'], [named, wide]);
  if (stage.guardrail !== null) allowGuardrail(handler, stage.guardrail.id, stage.account);
  const shown = wide.replace(stack.partition, '<AWS::Partition>');
  if (handler.role)
    acknowledge(handler.role, { [`AwsSolutions-IAM5[Resource::${shown}]`]: 'An inference profile answers in any of its regions.' });
};
