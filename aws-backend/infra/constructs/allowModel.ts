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
 * Lets a function ask the stage's model and pass its guardrail, and no other.
 * docs.aws.amazon.com/bedrock, "Prerequisites for inference profiles": a profile and its models both have to be allowed.
 */
export const allowModel = (handler: LambdaFunction, stage: Stage): void => {
  const stack = Stack.of(handler);
  const { named, wide } = modelArns(stack, stage);
  allow(handler, ['bedrock:InvokeModel'], [named, wide]);
  if (stage.guardrail !== null)
    allow(
      handler,
      ['bedrock:ApplyGuardrail'],
      [`arn:${stack.partition}:bedrock:${stack.region}:${stack.account}:guardrail/${stage.guardrail.id}`],
    );
  const shown = wide.replace(stack.partition, '<AWS::Partition>');
  if (handler.role)
    acknowledge(handler.role, { [`AwsSolutions-IAM5[Resource::${shown}]`]: 'An inference profile answers in any of its regions.' });
};
