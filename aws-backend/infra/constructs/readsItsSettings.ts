import { ArnFormat, type Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';

/**
 * Lets a function read its own settings, which Lambda decrypts in the name of its role. The grant that Lambda makes for that when it makes the
 * function is lost with a key or a role that is replaced, and then no call would begin (repost.aws/knowledge-center, "KMSAccessDeniedException").
 */
export const readsItsSettings = (stack: Stack, functionName: string, key: Key): PolicyStatement => {
  const arn = stack.formatArn({
    service: 'lambda',
    resource: 'function',
    resourceName: functionName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  return new PolicyStatement({
    effect: Effect.ALLOW,
    actions: ['kms:Decrypt'],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:EncryptionContext:aws:lambda:FunctionArn': arn } },
  });
};
