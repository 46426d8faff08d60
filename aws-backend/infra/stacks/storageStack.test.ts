import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { cdkFlags } from '../cdkFlags.ts';
import { logsBucket } from '../constructs/logsBucket.ts';
import { mediaBucket } from '../constructs/mediaBucket.ts';
import { readStage } from '../readStage.ts';
import { ofType } from '../test/ofType.ts';
import { synthesized } from '../test/synthesized.ts';

const production = synthesized('production');
const sandbox = synthesized('sandbox');

describe('the storage stack', () => {
  const storage = production.templateOf('storage');
  const buckets = ofType(storage, 'AWS::S3::Bucket').filter(({ CorsConfiguration }) => CorsConfiguration !== undefined);

  it('encrypts with our key, keeps versions, blocks public access and aborts incomplete uploads', () => {
    expect(buckets).toHaveLength(2);
    for (const bucket of buckets) {
      expect(bucket).toMatchObject({
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ BucketKeyEnabled: true, ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
        },
        VersioningConfiguration: { Status: 'Enabled' },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        LifecycleConfiguration: { Rules: [{ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }] },
        LoggingConfiguration: expect.anything(),
      });
    }
  });

  it('allows CORS requests from the org’s pages only', () => {
    for (const { CorsConfiguration } of buckets) {
      expect(CorsConfiguration.CorsRules[0].AllowedOrigins).toEqual(['https://example.lightning.force.com']);
    }
  });

  it('lets CloudWatch Logs of this account alone use the data key', () => {
    const [data] = ofType(storage, 'AWS::KMS::Key');
    const allowed = data.KeyPolicy.Statement.filter(({ Principal }: any) => Principal.Service === 'logs.eu-central-1.amazonaws.com');

    expect(allowed.flatMap(({ Action }: any) => Action).sort()).toEqual(
      ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'].sort(),
    );
    const using = allowed.filter(({ Action }: any) => Action !== 'kms:DescribeKey');
    const logs = JSON.stringify(using.map(({ Condition }: any) => Condition?.ArnLike));
    expect(logs).toContain('kms:EncryptionContext:aws:logs:arn');
    expect(logs).toContain('AWS::AccountId');
    expect(using).toHaveLength(1);
  });

  it('lets CloudWatch alarms of this account alone use the message key, and EventBridge without a condition, which would drop its messages', () => {
    const [, messages] = ofType(storage, 'AWS::KMS::Key');
    const conditions = (service: string): unknown[] =>
      messages.KeyPolicy.Statement.filter(({ Principal }: any) => Principal.Service === service).map(({ Condition }: any) => Condition);

    expect(conditions('cloudwatch.amazonaws.com')).toEqual([{ StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } }]);
    expect(new Set(conditions('events.amazonaws.com'))).toEqual(new Set([undefined]));
    expect(conditions('s3.amazonaws.com')).toContain(undefined);
  });

  it('denies plain HTTP', () => {
    for (const { PolicyDocument } of ofType(storage, 'AWS::S3::BucketPolicy')) {
      expect(PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
    }
  });

  it('publishes uploads itself if there is no malware gate', () => {
    const rule = { Event: 's3:ObjectCreated:*', Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'media/' }] } } };
    sandbox.templateOf('storage').hasResourceProperties('AWS::S3::Bucket', {
      NotificationConfiguration: { TopicConfigurations: [Match.objectLike(rule)] },
    });
  });

  it('expires old objects as the stage says', () => {
    sandbox.templateOf('storage').hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 30, NoncurrentVersionExpiration: { NoncurrentDays: 7 } })] },
    });
  });
});

describe('the secrets stack', () => {
  it('creates secrets empty until setup fills them, because a random password could pass for a key', () => {
    const made = ofType(production.templateOf('secrets'), 'AWS::SecretsManager::Secret');

    expect(made.length).toBeGreaterThan(0);
    for (const secret of made) expect(secret).not.toHaveProperty('GenerateSecretString');
  });
});

describe('the bucket for access logs', () => {
  const stack = new Stack(new App({ context: cdkFlags }));
  const stage = readStage('production');
  const accessLogs = logsBucket(stack, 'AccessLogs', stage);
  mediaBucket(stack, 'Uploads', { stage, key: new Key(stack, 'Key'), accessLogs, keptDays: null, methods: ['GET'] });
  const template = Template.fromStack(stack);

  it('takes logs by a bucket policy for this account only, because many organizations forbid ACLs', () => {
    const logs = ofType(template, 'AWS::S3::Bucket').find(({ LoggingConfiguration }) => LoggingConfiguration === undefined);
    const delivered = ofType(template, 'AWS::S3::BucketPolicy').flatMap(({ PolicyDocument }) =>
      PolicyDocument.Statement.filter(({ Principal }: any) => Principal.Service === 'logging.s3.amazonaws.com'),
    );

    expect(logs).not.toHaveProperty('AccessControl');
    expect(logs.OwnershipControls).toEqual({ Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] });
    expect(delivered).toEqual([
      expect.objectContaining({
        Action: 's3:PutObject',
        Condition: { ArnLike: { 'aws:SourceArn': expect.anything() }, StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    ]);
  });
});
