import { Match } from 'aws-cdk-lib/assertions';
import { synthesized } from '../test/synthesized.ts';

const keyArn = { 'Fn::ImportValue': Match.stringLikeRegexp('storage:.*DataKey.*Arn') };

describe('the stage that hears recordings', () => {
  it('lets Transcribe encrypt transcripts with the key of the results, not by way of S3 only', () => {
    const pipeline = synthesized('sandbox').templateOf('pipeline');

    pipeline.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'media-sandbox-speech',
      Environment: { Variables: Match.objectLike({ STORAGE_KEY_ARN: keyArn }) },
    });
    pipeline.hasResourceProperties('AWS::IAM::Policy', {
      Roles: [{ Ref: Match.stringLikeRegexp('^SpeechRole') }],
      PolicyDocument: {
        Statement: Match.arrayWith([
          {
            Effect: 'Allow',
            Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'],
            Resource: keyArn,
          },
        ]),
      },
    });
  });

  it('knows no key where it hears them itself', () => {
    const engines = { speech: 'local', documents: 'aws', images: 'aws', language: 'aws', model: 'aws' } as const;

    synthesized('sandbox', { engines })
      .templateOf('pipeline')
      .hasResourceProperties('AWS::Lambda::Function', {
        FunctionName: 'media-sandbox-speech',
        Environment: { Variables: Match.objectLike({ STORAGE_KEY_ARN: Match.absent() }) },
      });
  });
});
