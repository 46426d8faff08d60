import { z } from 'zod';
import { allOrNothing } from './allOrNothing.ts';
import { readBody } from './recordBody.ts';
import { ApiError, refused } from './restErrors.ts';
import type { RestApi } from './restRouter.ts';
import type { RestContext, RestRoutes } from './restTypes.ts';
import { checkReferenceIds, halted, isFailure, runSubrequest, Subrequest, subresponse, type Subresponse } from './subrequests.ts';

const Graph = z.object({ graphId: z.string().min(1), compositeRequest: z.array(Subrequest) });
type Graph = z.infer<typeof Graph>;
const Graphs = z.object({ graphs: z.array(Graph) });

/** REST API Developer Guide, "Composite Graph Limits". */
const maxGraphs = 75;
const maxNodes = 500;
const maxFailures = 14;

interface GraphAnswer {
  graphId: string;
  graphResponse: { compositeResponse: Subresponse[] };
  isSuccessful: boolean;
}

const checkLimits = (graphs: readonly Graph[]): void => {
  const nodes = graphs.reduce((sum, { compositeRequest }) => sum + compositeRequest.length, 0);
  if (graphs.length > maxGraphs)
    throw new ApiError(400, 'LIMIT_EXCEEDED', `The request has ${graphs.length} graphs; the limit is ${maxGraphs}`);
  if (nodes > maxNodes) throw new ApiError(400, 'LIMIT_EXCEEDED', `The request has ${nodes} nodes; the limit is ${maxNodes}`);
  const ids = graphs.map(({ graphId }) => graphId);
  if (new Set(ids).size !== ids.length) throw new ApiError(400, 'INVALID_REQUEST', 'Duplicate graphId in the composite graph request');
  graphs.forEach(({ compositeRequest }) => {
    checkReferenceIds(compositeRequest);
  });
};

/** A graph may contain single-record requests only. */
const isRecordUrl = (url: string): boolean => /^\/services\/data\/v\d+\.0\/sobjects\/\w+/.test(url);

const runNode = (run: RestApi, context: RestContext, node: Subrequest, earlier: ReadonlyMap<string, unknown>): Subresponse =>
  isRecordUrl(node.url)
    ? runSubrequest(run, context, node, earlier)
    : subresponse(
        node.referenceId,
        refused(new ApiError(400, 'INVALID_REQUEST', `The URL ${node.url} is not supported in a composite graph`)),
      );

const runGraph = (run: RestApi, context: RestContext, { graphId, compositeRequest }: Graph): GraphAnswer => {
  const { outcome, stands } = allOrNothing(context.org, () => {
    const earlier = new Map<string, unknown>();
    const responses: Subresponse[] = [];
    for (const node of compositeRequest) {
      const response = runNode(run, context, node, earlier);
      responses.push(response);
      if (isFailure(response)) return { outcome: responses, stands: false };
      earlier.set(node.referenceId, response.body);
    }
    return { outcome: responses, stands: true };
  });
  const failed = outcome.find(isFailure);
  const compositeResponse = failed
    ? compositeRequest.map(({ referenceId }) => (referenceId === failed.referenceId ? failed : halted(referenceId)))
    : outcome;
  return { graphId, graphResponse: { compositeResponse }, isSuccessful: stands };
};

const notTried = ({ graphId, compositeRequest }: Graph): GraphAnswer => {
  const compositeResponse = compositeRequest.map(({ referenceId }) => halted(referenceId));
  return { graphId, graphResponse: { compositeResponse }, isSuccessful: false };
};

/** Composite graphs: each graph is saved entirely or not at all, independently of the others. */
export const graphRoutes = (run: RestApi): RestRoutes => ({
  'POST /composite/graph': (context, { body }) => {
    const { graphs } = readBody(Graphs, body);
    checkLimits(graphs);
    const answers: GraphAnswer[] = [];
    for (const graph of graphs) {
      const failures = answers.filter(({ isSuccessful }) => !isSuccessful).length;
      answers.push(failures >= maxFailures ? notTried(graph) : runGraph(run, context, graph));
    }
    return { status: 200, body: { graphs: answers } };
  },
});
