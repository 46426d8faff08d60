import type { Once } from '../../../ports/once.ts';
import { AwsError, awsJsonCall, type AwsPlace } from './awsJsonCall.ts';

/** What is written only where nobody holds the key, or where its life is over and DynamoDB has not yet swept it. */
const isFree = 'attribute_not_exists(claimed) OR endsAtMs <= :now';

/**
 * What was done, remembered in a table with the key `claimed` (string) and the time to live `sweptAt` (seconds since 1970).
 * A repeat after an answer that was lost reads as claimed by someone else: a caller is refused, never let in twice.
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
