import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { stackOutputs, stageSecrets } from './awsAccount.ts';

const named = (name: string): Error => Object.assign(new Error(name), { name });

describe('the AWS account', () => {
  const secrets = mockClient(SecretsManagerClient);
  const stacks = mockClient(CloudFormationClient);
  beforeEach(() => {
    secrets.reset();
    stacks.reset();
  });

  it('has no secret before its stack, and none that was never written', async () => {
    secrets.on(GetSecretValueCommand).rejects(named('ResourceNotFoundException'));

    expect(await stageSecrets(new SecretsManagerClient(), 'sandbox').read('token-signing-key')).toBeUndefined();
  });

  it('keeps what it may not read apart from what is not there', async () => {
    secrets.on(GetSecretValueCommand).rejects(named('AccessDeniedException'));

    await expect(stageSecrets(new SecretsManagerClient(), 'sandbox').read('token-signing-key')).rejects.toThrow('AccessDeniedException');
  });

  it('keeps the secrets of each stage by themselves', async () => {
    await stageSecrets(new SecretsManagerClient(), 'sandbox').write('token-signing-key', '{}');

    expect(secrets.commandCalls(PutSecretValueCommand)[0]?.args[0].input).toEqual({
      SecretId: 'media-sandbox/token-signing-key',
      SecretString: '{}',
    });
  });

  it('tells a stack that is not there from one that may not be seen', async () => {
    stacks.on(DescribeStacksCommand).rejectsOnce(named('ValidationError')).rejectsOnce(named('AccessDenied'));

    expect(await stackOutputs(new CloudFormationClient(), 'media-sandbox-broker')).toBeUndefined();
    await expect(stackOutputs(new CloudFormationClient(), 'media-sandbox-broker')).rejects.toThrow('AccessDenied');
  });

  it('reads what a stack says of itself', async () => {
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
