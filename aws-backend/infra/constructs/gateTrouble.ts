import { EventField, Match, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** As in docs.aws.amazon.com/eventbridge/latest/ref/events-ref-guardduty.html; the user guide writes one in lower case. */
const troubles = [
  'GuardDuty Malware Protection Resource Status Warning',
  'GuardDuty Malware Protection Resource Status Error',
  'GuardDuty Malware Protection Post Scan Action Failed',
];

/**
 * Notifies a topic if GuardDuty stops scanning a bucket, or couldn't tag a file. No metric shows it: an unscanned file produces no event
 * and waits forever.
 */
export const tellOfGateTrouble = (scope: Construct, { uploads, topic }: { uploads: Bucket; topic: Topic }): void => {
  const bucketName = [uploads.bucketName];
  const told = EventField.fromPath('$.detail-type');
  new Rule(scope, 'GateTrouble', {
    description: 'GuardDuty stopped scanning uploads, or couldn’t tag an uploaded file',
    eventPattern: {
      source: ['aws.guardduty'],
      detailType: Match.anyOf(...troubles.map((trouble) => Match.equalsIgnoreCase(trouble))),
      detail: { $or: [{ s3BucketDetails: { bucketName } }, { s3ObjectDetails: { bucketName } }] },
    },
    targets: [
      new SnsTopic(topic, { message: RuleTargetInput.fromText(`${told} for the uploads bucket. The runbook describes what to do.`) }),
    ],
  });
};
