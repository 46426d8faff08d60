import type { Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { functionArn } from './names.ts';

/**
 * Lets a function read its own settings, which Lambda decrypts in the name of its role. The grant that Lambda makes for that when it makes the
 * function is lost with a key or a role that is replaced, and then no call would begin (repost.aws/knowledge-center, "KMSAccessDeniedException").
 */
export const readsItsSettings = (stack: Stack, functionName: string, key: Key): PolicyStatement =>
  new PolicyStatement({
    effect: Effect.ALLOW,
    actions: ['kms:Decrypt'],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:EncryptionContext:aws:lambda:FunctionArn': functionArn(stack, functionName) } },
  });
