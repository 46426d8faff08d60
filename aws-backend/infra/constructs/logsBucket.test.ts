import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { cdkFlags } from '../cdkFlags.ts';
import { readStage } from '../stage.ts';
import { logsBucket } from './logsBucket.ts';
import { mediaBucket } from './mediaBucket.ts';

const ofType = (template: Template, type: string): any[] => Object.values(template.findResources(type)).map(({ Properties }) => Properties);

describe('the bucket of access logs', () => {
  const stack = new Stack(new App({ context: cdkFlags }));
  const stage = readStage('production');
  const accessLogs = logsBucket(stack, 'AccessLogs', stage);
  mediaBucket(stack, 'Uploads', { stage, key: new Key(stack, 'Key'), accessLogs, keptDays: null, methods: ['GET'] });
  const template = Template.fromStack(stack);

  it('is written to by a policy, for that bucket of this account only: many organizations forbid access control lists', () => {
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
