import type { Once } from '../../../ports/once.ts';
import { AwsError, awsJsonCall, type AwsPlace } from './awsJsonCall.ts';

/** True if nobody holds the key, or if it has expired but DynamoDB hasn't deleted it yet. */
const isFree = 'attribute_not_exists(claimed) OR endsAtMs <= :now';

/**
 * Idempotency keys in a table with the key `claimed` (string) and the TTL attribute `sweptAt` (seconds since 1970).
 * A retry after a lost response finds the key claimed: the caller is refused, never admitted twice.
 */
export const dynamoOnce = (table: string, place: AwsPlace, now: () => number = Date.now): Once => {
  const dynamo = awsJsonCall({ name: 'dynamodb', contentType: 'application/x-amz-json-1.0' }, place);
  return {
    async claim(key, lifeSeconds) {
      const endsAtMs = now() + lifeSeconds * 1_000;
      const item = { claimed: { S: key }, endsAtMs: { N: String(endsAtMs) }, sweptAt: { N: String(Math.ceil(endsAtMs / 1_000)) } };
      const values = { ':now': { N: String(now()) } };
      const put = { TableName: table, Item: item, ConditionExpression: isFree, ExpressionAttributeValues: values };
      try {
        await dynamo('DynamoDB_20120810.PutItem', put);
        return true;
      } catch (error) {
        if (error instanceof AwsError && error.name === 'ConditionalCheckFailedException') return false;
        throw error;
      }
    },
  };
};
