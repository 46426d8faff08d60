import { Agent } from 'node:https';
import { CloudFormationClient, DescribeStacksCommand, paginateListStackResources } from '@aws-sdk/client-cloudformation';
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { HeadBucketCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { s3ObjectEraser } from '../../../aws-backend/adapters/aws/s3ObjectEraser.ts';
import { deadLetters } from '../../operate/deadLetters.ts';
import { hasRole } from './accountRole.ts';

/** The secrets of a stage, which are never stored in files. */
export interface SecretStore {
  /** Undefined if the secret doesn't exist or has no value yet. */
  read: (name: string) => Promise<string | undefined>;
  write: (name: string, value: string) => Promise<void>;
}

/** The AWS account to set up, from the SDK's credential chain. */
export interface AwsAccount {
  /** Twelve digits. */
  id: () => Promise<string>;
  secrets: SecretStore;
  /** Whether the account and region are bootstrapped for CDK, which every deployment needs. */
  isBootstrapped: () => Promise<boolean>;
  /** The outputs of a stack by name; undefined if the stack doesn't exist. */
  outputs: (stackName: string) => Promise<Record<string, string> | undefined>;
  /** Whether the account has a role of this name; roles are global. */
  hasRole: (name: string) => Promise<boolean>;
  /** The account's limit of concurrent function executions. */
  concurrency: () => Promise<number>;
  /** The approximate number of messages in the dead-letter queue of a pipeline stage. */
  deadLetters: (name: string) => Promise<number>;
  /** Deletes all versions of all objects in the buckets of a stack. */
  emptyBuckets: (stackName: string) => Promise<void>;
}

const named = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

/** The secrets that the stacks of a stage created. */
export const stageSecrets = (client: SecretsManagerClient, stageName: string): SecretStore => ({
  async read(name) {
    try {
      return (await client.send(new GetSecretValueCommand({ SecretId: `media-${stageName}/${name}` }))).SecretString;
    } catch (error) {
      if (named(error, 'ResourceNotFoundException')) return undefined;
      throw error;
    }
  },
  async write(name, value) {
    await client.send(new PutSecretValueCommand({ SecretId: `media-${stageName}/${name}`, SecretString: value }));
  },
});

/** The outputs of a stack; undefined if it doesn't exist, which CloudFormation reports as a ValidationError. */
export const stackOutputs = async (client: CloudFormationClient, stackName: string): Promise<Record<string, string> | undefined> => {
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: stackName }));
    return Object.fromEntries((Stacks[0]?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
  } catch (error) {
    if (named(error, 'ValidationError')) return undefined;
    throw error;
  }
};

/**
 * The existing buckets of a stack; empty if the stack doesn't exist. The access log bucket is last, because emptying the others writes to
 * it.
 */
export const stackBuckets = async (client: CloudFormationClient, StackName: string): Promise<string[]> => {
  const buckets: [logicalId: string, name: string][] = [];
  try {
    for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client }, { StackName })) {
      for (const { ResourceType, ResourceStatus, LogicalResourceId = '', PhysicalResourceId = '' } of StackResourceSummaries)
        if (ResourceType === 'AWS::S3::Bucket' && ResourceStatus !== 'DELETE_COMPLETE')
          buckets.push([LogicalResourceId, PhysicalResourceId]);
    }
  } catch (error) {
    if (!named(error, 'ValidationError')) throw error;
  }
  const isLogs = ([logicalId]: [string, string]): number => (logicalId.startsWith('AccessLogs') ? 1 : 0);
  return buckets.toSorted((a, b) => isLogs(a) - isLogs(b)).map(([, name]) => name);
};

/** Whether a bucket exists, even if access to it is denied. */
const hasBucket = async (client: S3Client, Bucket: string): Promise<boolean> => {
  try {
    await client.send(new HeadBucketCommand({ Bucket }));
    return true;
  } catch (error) {
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
    if (status === 404 || status === 403) return status === 403;
    throw error;
  }
};

/** Timeouts for interactive use: by default the SDK waits forever for a network that drops packets. It makes three attempts. */
const requestHandler = { connectionTimeout: 5_000, requestTimeout: 20_000, throwOnRequestTimeout: true };

/** SDK client settings for a region. They use the proxy of the environment variables, which the SDK ignores by default. */
export const clientOf = (region: string) => ({
  region,
  requestHandler: { ...requestHandler, httpsAgent: new Agent({ keepAlive: true, proxyEnv: process.env }) },
});

/** The account in one region. */
export const awsAccount = (region: string, stageName: string): AwsAccount => {
  const cloudFormation = new CloudFormationClient(clientOf(region));
  const id = async (): Promise<string> => {
    const { Account } = await new STSClient(clientOf(region)).send(new GetCallerIdentityCommand({}));
    if (Account === undefined) throw new Error('AWS did not return the account ID');
    return Account;
  };
  return {
    id,
    // The bootstrap bucket's default name; it differs with a custom qualifier: docs.aws.amazon.com/cdk/v2/guide, "Customize AWS CDK
    // bootstrapping".
    isBootstrapped: async () => hasBucket(new S3Client(clientOf(region)), `cdk-hnb659fds-assets-${await id()}-${region}`),
    secrets: stageSecrets(new SecretsManagerClient(clientOf(region)), stageName),
    outputs: (stackName) => stackOutputs(cloudFormation, stackName),
    hasRole: async (name) => hasRole(await new STSClient(clientOf(region)).config.credentials(), name),
    async concurrency() {
      const { AccountLimit } = await new LambdaClient(clientOf(region)).send(new GetAccountSettingsCommand({}));
      if (AccountLimit?.ConcurrentExecutions === undefined) throw new Error('AWS did not return the concurrent executions quota');
      return AccountLimit.ConcurrentExecutions;
    },
    deadLetters: async (name) => (await deadLetters(new SQSClient(clientOf(region)), `media-${stageName}-${name}-dead`)).count,
    async emptyBuckets(stackName) {
      const eraser = s3ObjectEraser(new S3Client(clientOf(region)));
      for (const bucket of await stackBuckets(cloudFormation, stackName)) await eraser.erase({ bucket, prefix: '' });
    },
  };
};
