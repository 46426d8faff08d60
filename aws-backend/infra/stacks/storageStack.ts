import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { logsBucket } from '../constructs/logsBucket.ts';
import { markSuffixes, resultFiles } from '../../contracts/media.ts';
import { mediaBucket } from '../constructs/mediaBucket.ts';
import { quarantine } from '../constructs/quarantine.ts';
import { removalOf } from '../constructs/removal.ts';
import type { Stage } from '../stage.ts';

/**
 * Services that send messages to encrypted topics and queues, granted without `aws:SourceAccount`: it doesn't apply to EventBridge's calls
 * for a topic (docs.aws.amazon.com/sns/latest/dg/sns-key-management.html, "Important"), S3's guide shows none
 * (docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html), and a bucket can't be created without S3's
 * test message. Topic and queue policies restrict who may send what. CloudWatch, for which the same SNS page requires the condition, gets
 * its grant with it from the alarm topic.
 */
const messageServices = ['s3', 'sns', 'events'];

const tells = (topic: Topic, names: { prefix: string; suffix?: string }): CfnBucket.TopicConfigurationProperty => ({
  event: 's3:ObjectCreated:*',
  topic: topic.topicArn,
  filter: { s3Key: { rules: Object.entries(names).map(([name, value]) => ({ name, value })) } },
});

/** Persistent data: the files, their results, the idempotency keys, and the two keys that encrypt everything. */
export class StorageStack extends Stack {
  /** Encrypts files, results, tables, logs and secrets. */
  readonly dataKey: Key;
  /** Encrypts topics and queues, to which AWS services write. */
  readonly messagesKey: Key;
  readonly uploads: Bucket;
  readonly results: Bucket;
  /** Announces uploads: from S3 itself, or from the malware gate once it has found no threat. */
  readonly uploaded: Topic;
  /** Announces files that a user deleted. */
  readonly deleted: Topic;
  readonly once: TableV2;

  constructor(scope: Construct, id: string, props: StackProps & { stage: Stage }) {
    super(scope, id, props);
    const { stage } = props;
    const removal = removalOf(stage);
    const key = (name: string, description: string): Key => new Key(this, name, { ...removal.key, enableKeyRotation: true, description });
    this.dataKey = key('DataKey', 'Media Insights: files, results, logs, secrets');
    this.letLogsEncrypt();
    this.messagesKey = key('MessagesKey', 'Media Insights: topics and queues');
    for (const service of messageServices) this.messagesKey.grantEncryptDecrypt(new ServicePrincipal(`${service}.amazonaws.com`));

    const accessLogs = logsBucket(this, 'AccessLogs', stage);
    const bucket = { stage, key: this.dataKey, accessLogs };
    this.uploads = mediaBucket(this, 'Uploads', { ...bucket, keptDays: stage.retention.uploadsDays, methods: ['GET', 'HEAD', 'PUT'] });
    this.results = mediaBucket(this, 'Results', { ...bucket, keptDays: stage.retention.resultsDays, methods: ['GET', 'HEAD'] });

    const topic = (name: string): Topic =>
      new Topic(this, name, { topicName: `media-${stage.name}-${name.toLowerCase()}`, masterKey: this.messagesKey, enforceSSL: true });
    this.uploaded = topic('Uploaded');
    this.deleted = topic('Deleted');
    this.tellOfUploads(stage);
    this.tellOfMarks();
    this.letS3Tell();
    if (stage.malwareGate) quarantine(this.uploads, stage);

    this.once = new TableV2(this, 'Once', {
      partitionKey: { name: 'claimed', type: AttributeType.STRING },
      timeToLiveAttribute: 'sweptAt',
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.dataKey),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: removal.policy,
    });
    new CfnOutput(this, 'UploadsUrl', { value: this.uploadsUrls[0] });
    new CfnOutput(this, 'UploadsDualstackUrl', { value: this.uploadsUrls[1] });
    new CfnOutput(this, 'ResultsUrl', { value: `https://${this.results.bucketRegionalDomainName}` });
  }

  /**
   * Allows CloudWatch to encrypt logs of this account only: docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html, step 2.
   * `kms:DescribeKey` is granted without that condition, since CloudWatch checks a key before it belongs to a log group.
   */
  private letLogsEncrypt(): void {
    const service = `logs.${this.region}.amazonaws.com`;
    const ours = { 'kms:EncryptionContext:aws:logs:arn': this.formatArn({ service: 'logs', resource: '*' }) };
    this.dataKey.grantEncryptDecrypt(new ServicePrincipal(service, { conditions: { ArnLike: ours } }));
    this.dataKey.grant(new ServicePrincipal(service), 'kms:DescribeKey');
  }

  /** Both host names of the uploads bucket: a browser opens at most six connections to each. */
  get uploadsUrls(): [string, string] {
    return [`https://${this.uploads.bucketRegionalDomainName}`, `https://${this.uploads.bucketDualStackDomainName}`];
  }

  /** Configured on the bucket resource itself: CDK's own way adds a function that may change every bucket. */
  private tellOfUploads({ malwareGate }: Stage): void {
    const bucket = this.uploads.node.defaultChild as CfnBucket;
    if (malwareGate) {
      bucket.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
      return;
    }
    bucket.notificationConfiguration = { topicConfigurations: [tells(this.uploaded, { prefix: 'media/' })] };
  }

  /**
   * Markers beside a file's results request another reading, or its erasure. The malware gate isn't involved: it applies whenever a file is
   * opened.
   */
  private tellOfMarks(): void {
    const bucket = this.results.node.defaultChild as CfnBucket;
    bucket.notificationConfiguration = {
      topicConfigurations: [
        tells(this.uploaded, { prefix: 'insights/', suffix: markSuffixes.again }),
        tells(this.deleted, { prefix: 'insights/', suffix: markSuffixes.deleted }),
        // Transcribe writes these on its own, possibly after their file was erased; a redacted one has the prefix `redacted-`.
        tells(this.deleted, { prefix: 'insights/', suffix: resultFiles.transcript }),
      ],
    };
  }

  /** Allows S3 to publish to the topics, which it verifies when a bucket is created. */
  private letS3Tell(): void {
    for (const topic of [this.uploaded, this.deleted]) {
      const allowed = topic.grantPublish(
        new ServicePrincipal('s3.amazonaws.com', { conditions: { StringEquals: { 'aws:SourceAccount': this.account } } }),
      );
      for (const { node } of [this.uploads, this.results]) allowed.applyBefore(node.defaultChild as CfnBucket);
    }
  }
}
