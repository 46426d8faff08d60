import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { StorageStack } from '../stacks/storageStack.ts';

type Conditions = Record<string, Record<string, string>>;

/** Allows a function these actions, in its own role's policy only: CDK's `grant…` would also modify key policies of other stacks. */
export const allow = (caller: IFunction, actions: string[], resources: string[], conditions: Conditions = {}): void => {
  caller.addToRolePolicy(new PolicyStatement({ effect: Effect.ALLOW, actions, resources, conditions }));
};

/** Allows a function to use our key, but only through one service. */
export const allowKey = (caller: IFunction, key: Key, actions: string[], service: string): void =>
  allow(caller, actions, [key.keyArn], { StringLike: { 'kms:ViaService': `${service}.*.amazonaws.com` } });

/** Allows a function to read one secret. */
export const allowSecret = (caller: IFunction, secretArn: string, key: Key): void => {
  allow(caller, ['secretsmanager:GetSecretValue'], [secretArn]);
  allowKey(caller, key, ['kms:Decrypt'], 'secretsmanager');
};

/** Allows a function to claim idempotency keys only: it can neither list nor release them. */
export const allowOnce = (caller: IFunction, { once, dataKey }: StorageStack): void => {
  allow(caller, ['dynamodb:PutItem'], [once.tableArn]);
  allowKey(
    caller,
    dataKey,
    ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo', 'kms:GenerateDataKey', 'kms:DescribeKey'],
    'dynamodb',
  );
};
