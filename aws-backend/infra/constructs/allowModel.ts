import { Stack } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { acknowledge } from '../acknowledge.ts';
import type { Stage } from '../stage.ts';
import { allow } from './allow.ts';

/** Inference profile ids are model ids with a geography prefix; requests are served in any of its regions. */
const profile = /^(?:global|apac|us|eu|jp|au|ca|us-gov)\./;

const modelArns = (stack: Stack, { modelId }: Stage): { named: string; wide: string } => {
  const wide = `arn:${stack.partition}:bedrock:*::foundation-model`;
  if (modelId.startsWith('arn:')) return { named: modelId, wide: `${wide}/*` };
  const named = `arn:${stack.partition}:bedrock:${stack.region}:${stack.account}:inference-profile/${modelId}`;
  return { named, wide: `${wide}/${modelId.replace(profile, '')}` };
};

/**
 * Allows a function to apply a guardrail. One of the standard tier, the only tier with languages beyond English, French and Spanish, is served in
 * any region of an AWS guardrail profile and needs permission for that too: docs.aws.amazon.com/bedrock, "Permissions for using cross-Region
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
      [`AwsSolutions-IAM5[Resource::${shown}]`]: 'AWS defines these profiles, and only the guardrail itself shows which one it uses.',
    });
};

/**
 * Allows a function to invoke the stage's model and apply its guardrail, and no other.
 * docs.aws.amazon.com/bedrock, "Prerequisites for inference profiles": both the profile and its models must be allowed.
 */
export const allowModel = (handler: LambdaFunction, stage: Stage): void => {
  const stack = Stack.of(handler);
  const { named, wide } = modelArns(stack, stage);
  allow(handler, ['bedrock:InvokeModel'], [named, wide]);
  if (stage.guardrail !== null) allowGuardrail(handler, stage.guardrail.id, stage.account);
  const shown = wide.replace(stack.partition, '<AWS::Partition>');
  if (handler.role)
    acknowledge(handler.role, {
      [`AwsSolutions-IAM5[Resource::${shown}]`]: 'An inference profile may serve a request in any of its regions.',
    });
};
