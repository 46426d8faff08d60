import { z } from 'zod';
import { notFound, refused, ApiError } from './restErrors.ts';
import { resolveBody, resolveText, type Earlier } from './references.ts';
import { readPath, type RestApi } from './restRouter.ts';
import type { RestAnswer, RestContext } from './restTypes.ts';

/** A composite subrequest. */
export const Subrequest = z.object({
  method: z.string().transform((method) => method.toUpperCase()),
  url: z.string(),
  referenceId: z.string().regex(/^\w+$/),
  body: z.unknown().optional(),
  httpHeaders: z.record(z.string(), z.string()).default({}),
});
export type Subrequest = z.infer<typeof Subrequest>;

export interface Subresponse {
  body: unknown;
  httpHeaders: Record<string, string>;
  httpStatusCode: number;
  referenceId: string;
}

export const subresponse = (referenceId: string, { status, body = null }: RestAnswer): Subresponse => ({
  body,
  httpHeaders: {},
  httpStatusCode: status,
  referenceId,
});

const rolledBack = new ApiError(
  400,
  'PROCESSING_HALTED',
  'The transaction was rolled back since another operation in the same transaction failed.',
);

/** The response of a subrequest that was rolled back because another one failed. */
export const halted = (referenceId: string): Subresponse => subresponse(referenceId, refused(rolledBack));

/** Throws unless the reference ids are unique. */
export const checkReferenceIds = (requests: readonly Subrequest[]): void => {
  const ids = requests.map(({ referenceId }) => referenceId);
  if (new Set(ids).size !== ids.length) throw new ApiError(400, 'INVALID_REQUEST', 'Duplicate referenceId in the composite request');
};

/** Parses the part of the URL below the API's base path. References are resolved after decoding, so they may be percent-encoded or not. */
const pathOf = (url: string, earlier: Earlier): Pick<Parameters<RestApi>[1], 'segments' | 'query'> => {
  const [, base = ''] = /^(\/services\/data\/v\d+\.0)\//.exec(url) ?? [];
  const path = base === '' ? undefined : readPath(url, base);
  if (path === undefined) throw notFound();
  const query = [...path.query].map(([name, value]): [string, string] => [name, resolveText(value, earlier)]);
  return { segments: path.segments.map((segment) => resolveText(segment, earlier)), query: new URLSearchParams(query) };
};

/** Runs one subrequest of a composite, with references to earlier responses resolved. */
export const runSubrequest = (run: RestApi, context: RestContext, request: Subrequest, earlier: Earlier): Subresponse => {
  const answer = (): RestAnswer => {
    try {
      const headers = Object.fromEntries(Object.entries(request.httpHeaders).map(([name, value]) => [name.toLowerCase(), value]));
      const call = { method: request.method, ...pathOf(request.url, earlier), body: resolveBody(request.body, earlier), headers };
      return run(context, call);
    } catch (error) {
      return refused(error);
    }
  };
  return subresponse(request.referenceId, answer());
};

export const isFailure = ({ httpStatusCode }: Subresponse): boolean => httpStatusCode >= 300;
