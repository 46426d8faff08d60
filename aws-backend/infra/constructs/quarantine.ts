import { Stack } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Stage } from '../stage.ts';
import { roleArn, roleNames } from './names.ts';

/** GuardDuty's tag, and its value for a file without a threat. */
const tag = 's3:ExistingObjectTag/GuardDutyMalwareScanStatus';
const clean = 'NO_THREATS_FOUND';

/**
 * Prevents everyone, administrators included, from reading a file before GuardDuty has found no threat, and from changing its tag. Exempt are the scan and
 * the upload role, which only checks whether a file has arrived and never issues a session that could read such a file.
 */
export const quarantine = (bucket: Bucket, stage: Stage): void => {
  const stack = Stack.of(bucket);
  const { grant, malwareScan } = roleNames(stage);
  const scan = roleArn(stack, malwareScan);
  const deny = (sid: string, actions: string[], conditions: Record<string, Record<string, string | string[]>>): void => {
    const resources = [bucket.arnForObjects('media/*')];
    bucket.addToResourcePolicy(
      new PolicyStatement({ sid, effect: Effect.DENY, principals: [new AnyPrincipal()], actions, resources, conditions }),
    );
  };
  deny('UnreadUntilScanned', ['s3:GetObject', 's3:GetObjectVersion'], {
    StringNotEquals: { [tag]: clean },
    ArnNotEquals: { 'aws:PrincipalArn': [scan, roleArn(stack, grant)] },
  });
  deny(
    'OnlyTheScanTags',
    ['s3:PutObjectTagging', 's3:PutObjectVersionTagging', 's3:DeleteObjectTagging', 's3:DeleteObjectVersionTagging'],
    {
      ArnNotEquals: { 'aws:PrincipalArn': scan },
    },
  );
};
