import type { RequestContext } from '@aws-lambda-powertools/event-handler/types';
import { z } from 'zod';
import { SalesforceId } from '../../contracts/salesforceId.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Caller } from '../identity/authorize.ts';

/** Characters of the largest request that makes sense, a complete one of 10,000 parts, and some air. */
const maxBodyLength = 2 * 1024 * 1024;

/** What is wrong with 10,000 parts would be megabytes, which nobody reads. */
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
    throw new RefusedError('REQUEST_INVALID', { detail: 'The body is not JSON', cause });
  }
};

/** The body of a request, as its contract says; refused unread where it is longer than that many characters. */
export const bodyOf = async <Schema extends z.ZodType>(
  { req }: RequestContext,
  schema: Schema,
  maxLength = maxBodyLength,
): Promise<z.infer<Schema>> => {
  const text = await req.text();
  if (text.length > maxLength) throw new RefusedError('REQUEST_INVALID', { detail: 'The body is too long' });
  return parsed(schema, json(text));
};

/** The path and query parameters of a request, as its contract says. */
export const parametersOf = <Schema extends z.ZodType>({ req, params }: RequestContext, schema: Schema): z.infer<Schema> =>
  parsed(schema, { ...Object.fromEntries(new URL(req.url).searchParams), ...params });

const Authorized = z.object({
  requestContext: z.object({ authorizer: z.object({ lambda: z.object({ userId: SalesforceId, orgId: SalesforceId }) }) }),
});

/** Who is calling, as the authorizer found. A route that was deployed without it lets nobody in. */
export const callerOf = ({ event }: RequestContext): Caller => {
  const authorized = Authorized.safeParse(event);
  if (!authorized.success) throw new RefusedError('NOT_AUTHORIZED');
  return authorized.data.requestContext.authorizer.lambda;
};
