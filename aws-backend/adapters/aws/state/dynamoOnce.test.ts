import { randomUUID } from 'node:crypto';
import { onceContract } from '../../../ports/once.contract.ts';
import type { AwsPlace } from './awsJsonCall.ts';
import { dynamoOnce } from './dynamoOnce.ts';
import { dynamoTable } from './test/dynamoTable.ts';
import { withOwnKeys } from './test/withOwnKeys.ts';
import { jsonService, type JsonAnswer, type JsonService } from './test/jsonService.ts';

describe('dynamoOnce', () => {
  let table: ReturnType<typeof dynamoTable>;
  let service: JsonService;
  const troubles: JsonAnswer[] = [];
  beforeAll(async () => {
    table = dynamoTable('once');
    service = await jsonService('dynamodb', (target, input) => troubles.shift() ?? table.answer(target, input));
  });
  afterAll(async () => service.close());
  beforeEach(() => {
    troubles.length = 0;
    service.targets.length = 0;
  });

  onceContract('dynamoOnce', (now) => withOwnKeys(dynamoOnce('once', service.place, now)));

  it('sets the time after which DynamoDB may delete a key', async () => {
    await dynamoOnce('once', service.place, () => 1_500).claim('swept', 60);

    expect(table.items.get('swept')?.sweptAt).toEqual({ N: '62' });
  });

  it.each<[string, JsonAnswer]>([
    ['DynamoDB throttles', { error: 'ThrottlingException' }],
    ['the table’s throughput is exceeded', { error: 'ProvisionedThroughputExceededException' }],
    ['the account’s request limit is exceeded', { error: 'RequestLimitExceeded' }],
    ['a gateway before DynamoDB fails', { error: 'BadGateway', status: 502 }],
    ['DynamoDB fails', { error: 'InternalServerError', status: 500 }],
    ['the connection breaks', 'dropped'],
  ])('retries if %s', async (_, trouble) => {
    troubles.push(trouble, trouble);

    expect(await dynamoOnce('once', service.place).claim(randomUUID(), 60)).toBe(true);
    expect(service.targets).toHaveLength(3);
  });

  it('throws after three tries without claiming the key', async () => {
    troubles.push(...Array<JsonAnswer>(3).fill({ error: 'ThrottlingException' }));

    await expect(dynamoOnce('once', service.place).claim('a', 60)).rejects.toThrow(
      expect.objectContaining({ name: 'ThrottlingException' }),
    );
    expect(service.targets).toHaveLength(3);
  });

  it('does not retry a permanent error', async () => {
    await expect(dynamoOnce('other', service.place).claim('a', 60)).rejects.toThrow(
      expect.objectContaining({ name: 'ResourceNotFoundException' }),
    );
    const stranger: AwsPlace = { ...service.place, credentials: { accessKeyId: 'AKIA', secretAccessKey: 'guessed' } };
    await expect(dynamoOnce('once', stranger).claim('a', 60)).rejects.toThrow('signature does not match');
    expect(service.targets).toHaveLength(2);
  });
});
