import { EventField, Match, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** As docs.aws.amazon.com/eventbridge/latest/ref/events-ref-guardduty.html names them; the user guide writes one in small letters. */
const troubles = [
  'GuardDuty Malware Protection Resource Status Warning',
  'GuardDuty Malware Protection Resource Status Error',
  'GuardDuty Malware Protection Post Scan Action Failed',
];

/**
 * Tells a topic where GuardDuty no longer scans a bucket, or could not tag a file. No metric shows it: of a file that is not scanned nothing is ever
 * heard, and it waits without end.
 */
export const tellOfGateTrouble = (scope: Construct, { uploads, topic }: { uploads: Bucket; topic: Topic }): void => {
  const bucketName = [uploads.bucketName];
  const told = EventField.fromPath('$.detail-type');
  new Rule(scope, 'GateTrouble', {
    description: 'GuardDuty does not scan uploads, or could not tag one',
    eventPattern: {
      source: ['aws.guardduty'],
      detailType: Match.anyOf(...troubles.map((trouble) => Match.equalsIgnoreCase(trouble))),
      detail: { $or: [{ s3BucketDetails: { bucketName } }, { s3ObjectDetails: { bucketName } }] },
    },
    targets: [new SnsTopic(topic, { message: RuleTargetInput.fromText(`${told}, for uploads. The runbook says what to do.`) })],
  });
};
