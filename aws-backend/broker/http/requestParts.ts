import type { RequestContext } from '@aws-lambda-powertools/event-handler/types';
import { z } from 'zod';
import { SalesforceId } from '../../contracts/salesforceId.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Caller } from '../identity/authorize.ts';

/** Characters of the largest valid request, a completion with 10,000 parts, with some margin. */
const maxBodyLength = 2 * 1024 * 1024;

/** The validation errors of 10,000 parts would be megabytes. */
const maxDetailLength = 1_000;

const shortened = (text: string): string => (text.length > maxDetailLength ? `${text.slice(0, maxDetailLength)}…` : text);

const parsed = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new RefusedError('REQUEST_INVALID', { detail: shortened(z.prettifyError(result.error)) });
};

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RefusedError('REQUEST_INVALID', { detail: 'The body is not valid JSON', cause });
  }
};

/** Parses a request's body by its contract; refuses it unparsed if it is longer than `maxLength` characters. */
export const bodyOf = async <Schema extends z.ZodType>(
  { req }: RequestContext,
  schema: Schema,
  maxLength = maxBodyLength,
): Promise<z.infer<Schema>> => {
  const text = await req.text();
  if (text.length > maxLength) throw new RefusedError('REQUEST_INVALID', { detail: 'The body is too long' });
  return parsed(schema, json(text));
};

/** Parses a request's path and query parameters by its contract. */
export const parametersOf = <Schema extends z.ZodType>({ req, params }: RequestContext, schema: Schema): z.infer<Schema> =>
  parsed(schema, { ...Object.fromEntries(new URL(req.url).searchParams), ...params });

const Authorized = z.object({
  requestContext: z.object({ authorizer: z.object({ lambda: z.object({ userId: SalesforceId, orgId: SalesforceId }) }) }),
});

/** The caller, as determined by the authorizer. A route deployed without the authorizer rejects everybody. */
export const callerOf = ({ event }: RequestContext): Caller => {
  const authorized = Authorized.safeParse(event);
  if (!authorized.success) throw new RefusedError('NOT_AUTHORIZED');
  return authorized.data.requestContext.authorizer.lambda;
};
