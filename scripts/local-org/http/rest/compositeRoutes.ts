import { z } from 'zod';
import { allOrNothing } from './allOrNothing.ts';
import { readBody } from './recordBody.ts';
import { ApiError } from './restErrors.ts';
import type { RestApi } from './restRouter.ts';
import type { RestContext, RestRoutes } from './restTypes.ts';
import { checkReferenceIds, halted, isFailure, runSubrequest, Subrequest, type Subresponse } from './subrequests.ts';

const Composite = z.object({ allOrNone: z.boolean().default(false), compositeRequest: z.array(Subrequest) });

/** REST API Developer Guide, "Composite": 25 subrequests, at most five of them queries or collections. */
const maxCalls = 25;
const maxHeavyCalls = 5;
const isHeavy = ({ url }: Subrequest): boolean => /\/v\d+\.0\/(query|composite\/sobjects)/.test(url);

const checkLimits = (requests: readonly Subrequest[]): void => {
  const tooMany = (most: number, what: string): ApiError => new ApiError(400, 'LIMIT_EXCEEDED', `Limit of ${most} ${what} exceeded`);
  if (requests.length > maxCalls) throw tooMany(maxCalls, 'subrequests in a composite');
  if (requests.filter(isHeavy).length > maxHeavyCalls)
    throw tooMany(maxHeavyCalls, 'query and sObject collection subrequests in a composite');
  checkReferenceIds(requests);
};

const runAll = (run: RestApi, context: RestContext, requests: readonly Subrequest[], stopsAtFailure: boolean): Subresponse[] => {
  const earlier = new Map<string, unknown>();
  const responses: Subresponse[] = [];
  for (const request of requests) {
    const response = runSubrequest(run, context, request, earlier);
    responses.push(response);
    if (!isFailure(response)) earlier.set(request.referenceId, response.body);
    else if (stopsAtFailure) break;
  }
  return responses;
};

const undone = (requests: readonly Subrequest[], responses: readonly Subresponse[]): Subresponse[] =>
  requests.map(
    ({ referenceId }) => responses.find((response) => response.referenceId === referenceId && isFailure(response)) ?? halted(referenceId),
  );

/** Composite: several subrequests that count as one API call. */
export const compositeRoutes = (run: RestApi): RestRoutes => ({
  'POST /composite': (context, { body }) => {
    const { allOrNone, compositeRequest } = readBody(Composite, body);
    checkLimits(compositeRequest);
    if (!allOrNone) return { status: 200, body: { compositeResponse: runAll(run, context, compositeRequest, false) } };
    const { outcome, stands } = allOrNothing(context.org, () => {
      const responses = runAll(run, context, compositeRequest, true);
      return { outcome: responses, stands: !responses.some(isFailure) };
    });
    return { status: 200, body: { compositeResponse: stands ? outcome : undone(compositeRequest, outcome) } };
  },
});
