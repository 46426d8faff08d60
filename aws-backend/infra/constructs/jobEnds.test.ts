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

describe('the speech stage', () => {
  it('lets Transcribe encrypt transcripts with the results key directly, not only through S3', () => {
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

  it('lets Rekognition’s role use the key of videos through S3, as AWS’s guide asks, without read access to objects', () => {
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

  it('gets no key ARN if it transcribes with the local engine', () => {
    const engines = { speech: 'local', documents: 'aws', images: 'aws', language: 'aws', model: 'aws' } as const;

    synthesized('sandbox', { engines })
      .templateOf('pipeline')
      .hasResourceProperties('AWS::Lambda::Function', {
        FunctionName: 'media-sandbox-speech',
        Environment: { Variables: Match.objectLike({ STORAGE_KEY_ARN: Match.absent() }) },
      });
  });
});

describe('a stage whose files an AWS service analyzes', () => {
  const rules = (engine: 'aws' | 'local') => {
    const engines = { speech: engine, documents: engine, images: engine, language: 'aws', model: 'aws' } as const;
    const found = synthesized('sandbox', { engines, watchFilms: true })
      .templateOf('pipeline')
      .findResources('AWS::Events::Rule', {
        Properties: { ScheduleExpression: 'rate(1 hour)' },
      });
    return Object.values(found).map(({ Properties }) => (Properties as { Targets: object[] }).Targets);
  };

  it('is asked hourly to check for jobs whose completion event was lost', () => {
    const told = (topic: string) => [
      { Arn: { Ref: expect.stringMatching(topic) }, Id: 'Target0', Input: JSON.stringify({ type: 'jobs.lookAgain' }) },
    ];
    expect(rules('aws')).toEqual([told('^Textract'), told('^Transcribe')]);
  });

  it.each(['Documents', 'Speech'])('may send messages back to its own queue while no job slot is free: %s', (id) => {
    const policies = pipeline.findResources('AWS::IAM::Policy');
    const statements = Object.values(policies).flatMap(({ Properties }) => (Properties as Policy).PolicyDocument.Statement);
    const sending = statements.filter(({ Action }) => [Action].flat().includes('sqs:SendMessage'));

    expect(sending).toContainEqual({
      ...{ Effect: 'Allow', Action: 'sqs:SendMessage' },
      Resource: { 'Fn::GetAtt': [expect.stringMatching(new RegExp(`^${id}Queue`)), 'Arn'] },
    });
    expect(sending).toHaveLength(2);
  });

  it('has no hourly check if it uses the local engine', () => {
    expect(rules('local')).toEqual([]);
  });
});
