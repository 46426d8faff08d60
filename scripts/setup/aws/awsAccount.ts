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

/** Values that never stand in a file, by their name within a stage. */
export interface SecretStore {
  /** Undefined where the secret, or its value, is not there yet. */
  read: (name: string) => Promise<string | undefined>;
  write: (name: string, value: string) => Promise<void>;
}

/** The AWS account that is set up, as the SDK's own credential chain finds it. */
export interface AwsAccount {
  /** Twelve digits. */
  id: () => Promise<string>;
  secrets: SecretStore;
  /** Whether CDK was set up in the account and region, as every deployment needs. */
  isBootstrapped: () => Promise<boolean>;
  /** What a stack says of itself, by output name; undefined where there is no such stack. */
  outputs: (stackName: string) => Promise<Record<string, string> | undefined>;
  /** Whether the account has a role of this name, in whatever region it was made. */
  hasRole: (name: string) => Promise<boolean>;
  /** How many calls of functions the account runs at a time. */
  concurrency: () => Promise<number>;
  /** About how many messages a stage of the pipeline gave up. */
  deadLetters: (name: string) => Promise<number>;
  /** Erases all that lies in the buckets of a stack, in every version. */
  emptyBuckets: (stackName: string) => Promise<void>;
}

const named = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

/** The secrets that the stacks of a stage made. */
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

/** Outputs of a stack. CloudFormation tells a missing stack by a ValidationError. */
export const stackOutputs = async (client: CloudFormationClient, stackName: string): Promise<Record<string, string> | undefined> => {
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: stackName }));
    return Object.fromEntries((Stacks[0]?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
  } catch (error) {
    if (named(error, 'ValidationError')) return undefined;
    throw error;
  }
};

/** The buckets of a stack that are still there, that of access logs last: emptying the others writes into it. None where there is no stack. */
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

/** Whether a bucket is there, may one look into it or not. */
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

/** A person waits: the SDK itself waits without end for a network that swallows what it sends. It tries three times. */
const requestHandler = { connectionTimeout: 5_000, requestTimeout: 20_000, throwOnRequestTimeout: true };

/** How clients of the SDK ask a region: through the proxy that the environment names, which the SDK itself does not look for. */
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
    // CDK's own name for it, unless somebody chose another qualifier: docs.aws.amazon.com/cdk/v2/guide, "Customize AWS CDK bootstrapping".
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
