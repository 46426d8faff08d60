import { HeadBucketCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';
import { readStage } from '../../../aws-backend/infra/readStage.ts';
import { awsAccount } from './awsAccount.ts';
import { bootstrapped } from './bootstrapStep.ts';

const [s3, sts] = [mockClient(S3Client), mockClient(STSClient)];
const stage = { read: async () => readStage('sandbox') };
const step = () => bootstrapped(awsAccount('eu-central-1', 'sandbox'), stage);
const answering = (status: number): S3ServiceException =>
  new S3ServiceException({ name: String(status), $fault: 'client', $metadata: { httpStatusCode: status } });

beforeEach(() => {
  s3.reset();
  sts.on(GetCallerIdentityCommand).resolves({ Account: '111122223333' });
});

describe('the check for CDK’s bootstrap stack', () => {
  it('shows the bootstrap command with account and region if the bucket is missing', async () => {
    s3.on(HeadBucketCommand).rejects(answering(404));

    const finding = await step().check();

    expect(finding.state).toBe('manual');
    expect(JSON.stringify(finding)).toContain('npx cdk bootstrap aws://111122223333/eu-central-1');
  });

  it.each([
    ['is readable', undefined],
    ['is not readable', answering(403)],
  ])('passes if the bucket exists and %s', async (_, error) => {
    if (error) s3.on(HeadBucketCommand).rejects(error);
    else s3.on(HeadBucketCommand).resolves({});

    expect(await step().check()).toEqual({ state: 'done' });
    expect(s3.commandCalls(HeadBucketCommand)[0]?.args[0].input.Bucket).toBe('cdk-hnb659fds-assets-111122223333-eu-central-1');
  });

  it('throws if S3 fails', async () => {
    s3.on(HeadBucketCommand).rejects(answering(500));

    await expect(step().check()).rejects.toThrow();
  });
});
