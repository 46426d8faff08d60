import type { JsonAnswer } from './jsonService.ts';

interface Put {
  TableName: string;
  Item: { claimed: { S: string }; endsAtMs: { N: string }; sweptAt: { N: string } };
  ConditionExpression: string;
  ExpressionAttributeValues: Record<string, { N: string }>;
}

/** One DynamoDB table with conditional puts; rejects unsupported requests as DynamoDB does. */
export const dynamoTable = (name: string) => {
  const items = new Map<string, Put['Item']>();

  /** Evaluates `attribute_not_exists(key) OR attribute <= :value`, the only expression supported. */
  const holds = ({ ConditionExpression, ExpressionAttributeValues, Item }: Put): boolean | undefined => {
    const match = /^attribute_not_exists\((\w+)\) OR (\w+) <= (:\w+)$/.exec(ConditionExpression);
    const limit = ExpressionAttributeValues[match?.[3] ?? '']?.N;
    if (match?.[1] !== 'claimed' || match[2] !== 'endsAtMs' || limit === undefined) return undefined;
    const stored = items.get(Item.claimed.S);
    return stored === undefined || Number(stored.endsAtMs.N) <= Number(limit);
  };

  return {
    items,
    answer(target: string, put: Put): JsonAnswer {
      if (target !== 'DynamoDB_20120810.PutItem') return { error: 'UnknownOperationException' };
      if (put.TableName !== name) return { error: 'ResourceNotFoundException' };
      const isFree = holds(put);
      if (isFree === undefined) return { error: 'ValidationException' };
      if (!isFree) return { error: 'ConditionalCheckFailedException' };
      items.set(put.Item.claimed.S, put.Item);
      return { body: {} };
    },
  };
};
