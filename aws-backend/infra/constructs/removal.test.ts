import { synthesized, type StackName } from '../test/synthesized.ts';

const production = synthesized('production');
const sandbox = synthesized('sandbox');
const all: StackName[] = ['storage', 'secrets', 'broker', 'pipeline', 'callback', 'observability'];

describe('the resources kept when stacks are removed', () => {
  const stay = (stacks: typeof production): any[] =>
    all
      .flatMap((stack) => Object.values<any>(stacks.templateOf(stack).toJSON()['Resources']))
      .filter(({ DeletionPolicy }) => DeletionPolicy?.startsWith('Retain'));
  const names = ['BucketName', 'TableName', 'LogGroupName', 'Name', 'AliasName', 'FunctionName', 'QueueName', 'TopicName', 'RoleName'];

  it('are the buckets with their policies, the table and the keys, in a stage that keeps data', () => {
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

  it('never block a new deployment: they have no fixed name, and are deleted if the first deployment fails', () => {
    for (const { DeletionPolicy, Properties } of stay(production)) {
      expect(DeletionPolicy).toBe('RetainExceptOnCreate');
      expect(Object.keys(Properties).filter((property) => names.includes(property))).toEqual([]);
    }
  });
});
