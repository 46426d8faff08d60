import { synthesized, type StackName } from '../test/synthesized.ts';

const production = synthesized('production');
const sandbox = synthesized('sandbox');
const all: StackName[] = ['storage', 'secrets', 'broker', 'pipeline', 'callback', 'observability'];

describe('what stays when stacks are removed', () => {
  const stay = (stacks: typeof production): any[] =>
    all
      .flatMap((stack) => Object.values<any>(stacks.templateOf(stack).toJSON()['Resources']))
      .filter(({ DeletionPolicy }) => DeletionPolicy?.startsWith('Retain'));
  const names = ['BucketName', 'TableName', 'LogGroupName', 'Name', 'AliasName', 'FunctionName', 'QueueName', 'TopicName', 'RoleName'];

  it('is files, results, who may not read them, the table and their keys, where the stage keeps data', () => {
    expect(
      stay(production)
        .map(({ Type }) => Type)
        .sort(),
    ).toEqual([
      ...['AWS::DynamoDB::GlobalTable', ...Array(2).fill('AWS::KMS::Key')],
      ...[...Array(3).fill('AWS::S3::Bucket'), ...Array(3).fill('AWS::S3::BucketPolicy')],
    ]);
    expect(stay(sandbox)).toEqual([]);
  });

  it('never keeps a deployment from being made again: it has no fixed name, and goes when the first one fails', () => {
    for (const { DeletionPolicy, Properties } of stay(production)) {
      expect(DeletionPolicy).toBe('RetainExceptOnCreate');
      expect(Object.keys(Properties).filter((property) => names.includes(property))).toEqual([]);
    }
  });
});
