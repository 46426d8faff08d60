import { z } from 'zod';
import { parsedJson } from '../../parsedJson.ts';
import type { PolicyStatement } from '../stackTypes.ts';
import { AwsError } from './awsError.ts';

const texts = z.union([z.string(), z.array(z.string()).min(1)]);

/** A statement with only the elements enforced here. Strict, because ignoring a Condition would be a security hole. */
export const PolicyStatementShape = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: texts,
  Resource: texts,
});

const PolicyDocument = z.strictObject({
  Version: z.literal('2012-10-17'),
  Id: z.string().optional(),
  Statement: z.union([PolicyStatementShape.transform((statement) => [statement]), z.array(PolicyStatementShape).min(1)]),
});

/** Maximum characters of a session policy: docs.aws.amazon.com, AssumeRole, "Policy". */
const maxPolicyLength = 2048;

/** Parses a session policy like STS. Rejects NotAction, NotResource and Condition, which aren't enforced here. */
export const readSessionPolicy = (text: string): PolicyStatement[] => {
  if (text.length > maxPolicyLength)
    throw new AwsError(
      400,
      'ValidationError',
      `1 validation error detected: Value at 'policy' failed to satisfy constraint: Member must have length less than or equal to ${String(maxPolicyLength)}`,
    );
  const document = PolicyDocument.safeParse(parsedJson(text));
  if (!document.success) throw new AwsError(400, 'MalformedPolicyDocument', z.prettifyError(document.error));
  return document.data.Statement.map(({ Effect, Action, Resource }) => ({ Effect, Action, Resource }));
};
