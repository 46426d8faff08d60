import { ArnPrincipal, Effect, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { markSuffixes } from '../../contracts/media.ts';
import { acknowledge, wildcardBelow } from '../acknowledge.ts';
import { roleNames } from './names.ts';
import type { Stage } from '../stage.ts';
import type { StorageStack } from '../stacks/storageStack.ts';

interface GrantRoleProps {
  stage: Stage;
  storage: StorageStack;
  /** The only function that assumes the role; each session is narrowed to one folder and one purpose. */
  assumedBy: IFunction;
}

const narrowed = 'All files are below this prefix; a session policy restricts each session to one record’s folder and one use.';
const keyActions = ['kms:GenerateDataKey', 'kms:Decrypt'];

/** The role behind presigned URLs. It can neither list nor delete objects. */
export const grantRole = (scope: Construct, { stage, storage, assumedBy }: GrantRoleProps): Role => {
  const { uploads, results, dataKey } = storage;
  const caller = assumedBy.role;
  if (caller === undefined) throw new Error('The broker’s function has no role');
  const role = new Role(scope, 'Grant', { roleName: roleNames(stage).grant, assumedBy: new ArnPrincipal(caller.roleArn) });
  const allow = (actions: string[], resources: string[], conditions?: Record<string, Record<string, string>>): void => {
    role.addToPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions, resources, ...(conditions ? { conditions } : {}) }));
  };
  allow(
    ['s3:PutObject', 's3:GetObject', 's3:GetObjectAttributes', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
    [uploads.arnForObjects('media/*')],
  );
  allow(['s3:ListBucketMultipartUploads'], [uploads.bucketArn]);
  allow(['s3:GetObject'], [results.arnForObjects('insights/*')]);
  // The broker may write empty markers there, but no results.
  const marks = Object.values(markSuffixes).map((suffix) => `insights/*${suffix}`);
  allow(
    ['s3:PutObject'],
    marks.map((mark) => results.arnForObjects(mark)),
  );
  allow(keyActions, [dataKey.keyArn], { StringLike: { 'kms:ViaService': 's3.*.amazonaws.com' } });
  caller.addToPrincipalPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions: ['sts:AssumeRole'], resources: [role.roleArn] }));
  acknowledge(role, {
    [wildcardBelow(storage, uploads.bucketArn, '/media/*')]: narrowed,
    [wildcardBelow(storage, results.bucketArn, '/insights/*')]: narrowed,
    ...Object.fromEntries(marks.map((mark) => [wildcardBelow(storage, results.bucketArn, `/${mark}`), narrowed])),
    'HIPAA.Security-IAMNoInlinePolicy': 'The inline policy belongs to this role only, and is deleted with it.',
  });
  return role;
};
