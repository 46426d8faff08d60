import { Match } from 'aws-cdk-lib/assertions';
import { synthesized } from '../test/synthesized.ts';

interface Policy {
  PolicyDocument: { Statement: { Action: string | string[] }[] };
}

interface Role {
  AssumeRolePolicyDocument: object;
  Policies?: Policy[];
}

const pipeline = synthesized('sandbox').templateOf('pipeline');

const keyArn = { 'Fn::ImportValue': Match.stringLikeRegexp('storage:.*DataKey.*Arn') };

describe('the stage that hears recordings', () => {
  it('lets Transcribe encrypt transcripts with the key of the results, not by way of S3 only', () => {
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

  it('lets Rekognition’s role use the key of films by way of S3, as its guide asks, and read no object', () => {
    const roles = Object.values(pipeline.findResources('AWS::IAM::Role')).map(({ Properties }) => Properties as Role);
    const role = roles.find(({ AssumeRolePolicyDocument }) => JSON.stringify(AssumeRolePolicyDocument).includes('rekognition'));
    const [statements] = (role?.Policies ?? []).map(({ PolicyDocument }) => PolicyDocument.Statement);

    expect(statements).toContainEqual({
      ...{ Effect: 'Allow', Action: ['kms:Decrypt', 'kms:GenerateDataKey'] },
      Resource: { 'Fn::ImportValue': expect.stringMatching(/DataKey/) },
      Condition: { StringLike: { 'kms:ViaService': 's3.*.amazonaws.com' } },
    });
    expect(JSON.stringify(statements)).not.toContain('s3:');
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

describe('a stage whose files a service reads', () => {
  const rules = (engine: 'aws' | 'local') => {
    const engines = { speech: engine, documents: engine, images: engine, language: 'aws', model: 'aws' } as const;
    const found = synthesized('sandbox', { engines, watchFilms: true })
      .templateOf('pipeline')
      .findResources('AWS::Events::Rule', {
        Properties: { ScheduleExpression: 'rate(1 hour)' },
      });
    return Object.values(found).map(({ Properties }) => (Properties as { Targets: object[] }).Targets);
  };

  it('is asked once an hour to look at the jobs whose end nobody told', () => {
    const told = (topic: string) => [
      { Arn: { Ref: expect.stringMatching(topic) }, Id: 'Target0', Input: JSON.stringify({ type: 'jobs.lookAgain' }) },
    ];
    expect(rules('aws')).toEqual([told('^Textract'), told('^Transcribe')]);
  });

  it.each(['Documents', 'Speech'])('may put messages back into its own queue, to wait for a free job: %s', (id) => {
    const policies = pipeline.findResources('AWS::IAM::Policy');
    const statements = Object.values(policies).flatMap(({ Properties }) => (Properties as Policy).PolicyDocument.Statement);
    const sending = statements.filter(({ Action }) => [Action].flat().includes('sqs:SendMessage'));

    expect(sending).toContainEqual({
      ...{ Effect: 'Allow', Action: 'sqs:SendMessage' },
      Resource: { 'Fn::GetAtt': [expect.stringMatching(new RegExp(`^${id}Queue`)), 'Arn'] },
    });
    expect(sending).toHaveLength(2);
  });

  it('is not where it reads them itself', () => {
    expect(rules('local')).toEqual([]);
  });
});
