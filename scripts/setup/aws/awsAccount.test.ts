import {
  CloudFormationClient,
  DescribeStacksCommand,
  ListStackResourcesCommand,
  type StackResourceSummary,
} from '@aws-sdk/client-cloudformation';
import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { createServer } from 'node:http';
import { listen } from '../../local-cloud/listen.ts';
import { awsAccount, stackBuckets, stackOutputs, stageSecrets } from './awsAccount.ts';

const named = (name: string): Error => Object.assign(new Error(name), { name });

describe('the AWS account', () => {
  const secrets = mockClient(SecretsManagerClient);
  const stacks = mockClient(CloudFormationClient);
  beforeEach(() => {
    secrets.reset();
    stacks.reset();
  });

  it('returns undefined for a secret that does not exist', async () => {
    secrets.on(GetSecretValueCommand).rejects(named('ResourceNotFoundException'));

    expect(await stageSecrets(new SecretsManagerClient(), 'sandbox').read('token-signing-key')).toBeUndefined();
  });

  it('throws for a secret that it may not read', async () => {
    secrets.on(GetSecretValueCommand).rejects(named('AccessDeniedException'));

    await expect(stageSecrets(new SecretsManagerClient(), 'sandbox').read('token-signing-key')).rejects.toThrow('AccessDeniedException');
  });

  it('stores secrets under the name of their stage', async () => {
    await stageSecrets(new SecretsManagerClient(), 'sandbox').write('token-signing-key', '{}');

    expect(secrets.commandCalls(PutSecretValueCommand)[0]?.args[0].input).toEqual({
      SecretId: 'media-sandbox/token-signing-key',
      SecretString: '{}',
    });
  });

  it('returns undefined for a missing stack, and throws if access is denied', async () => {
    stacks.on(DescribeStacksCommand).rejectsOnce(named('ValidationError')).rejectsOnce(named('AccessDenied'));

    expect(await stackOutputs(new CloudFormationClient(), 'media-sandbox-broker')).toBeUndefined();
    await expect(stackOutputs(new CloudFormationClient(), 'media-sandbox-broker')).rejects.toThrow('AccessDenied');
  });

  it('lists the existing buckets of a stack, access logs last, and none of a deleted stack', async () => {
    const resource = (LogicalResourceId: string, more: Partial<StackResourceSummary> = {}): StackResourceSummary => ({
      ...{ LogicalResourceId, PhysicalResourceId: `of-${LogicalResourceId}`, ResourceType: 'AWS::S3::Bucket' },
      ...{ LastUpdatedTimestamp: new Date(), ResourceStatus: 'CREATE_COMPLETE' as const, ...more },
    });
    stacks
      .on(ListStackResourcesCommand)
      .resolvesOnce({
        StackResourceSummaries: [resource('AccessLogs1'), resource('Key', { ResourceType: 'AWS::KMS::Key' })],
        NextToken: '2',
      })
      .resolvesOnce({ StackResourceSummaries: [resource('Uploads1'), resource('Results1', { ResourceStatus: 'DELETE_COMPLETE' })] })
      .rejects(named('ValidationError'));

    expect(await stackBuckets(new CloudFormationClient(), 'media-sandbox-storage')).toEqual(['of-Uploads1', 'of-AccessLogs1']);
    expect(await stackBuckets(new CloudFormationClient(), 'media-sandbox-storage')).toEqual([]);
  });

  it('returns the outputs of a stack', async () => {
    stacks.on(DescribeStacksCommand).resolves({
      Stacks: [
        {
          StackName: 'x',
          CreationTime: new Date(),
          StackStatus: 'CREATE_COMPLETE',
          Outputs: [{ OutputKey: 'BrokerUrl', OutputValue: 'https://b' }],
        },
      ],
    });

    expect(await stackOutputs(new CloudFormationClient(), 'x')).toEqual({ BrokerUrl: 'https://b' });
  });
});

it('requests to AWS go through the proxy in HTTPS_PROXY', async () => {
  const asked: string[] = [];
  const proxy = createServer().on('connect', ({ url = '' }, socket) => {
    asked.push(url);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  const before = { ...process.env };
  Object.assign(process.env, { HTTPS_PROXY: await listen(proxy, 0), AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' });
  try {
    await expect(awsAccount('eu-central-1', 'sandbox').id()).rejects.toThrow('tunnel');
  } finally {
    process.env = before;
    proxy.close();
  }
  expect(new Set(asked)).toEqual(new Set(['sts.eu-central-1.amazonaws.com:443']));
});
