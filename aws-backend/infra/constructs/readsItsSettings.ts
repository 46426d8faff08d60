import type { Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { functionArn } from './names.ts';

/**
 * Allows a function to read its own environment variables, which Lambda decrypts with the function's role. The grant that Lambda creates for this
 * with the function is lost if the key or role is replaced, and then every call fails (repost.aws/knowledge-center, "KMSAccessDeniedException").
 */
export const readsItsSettings = (stack: Stack, functionName: string, key: Key): PolicyStatement =>
  new PolicyStatement({
    effect: Effect.ALLOW,
    actions: ['kms:Decrypt'],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:EncryptionContext:aws:lambda:FunctionArn': functionArn(stack, functionName) } },
  });
