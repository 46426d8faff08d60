import { z } from 'zod';
import type { Connection } from './connection.ts';

/** One request within a graph. Salesforce accepts only requests for single records: api_rest, "Composite Graph". */
export interface GraphNode {
  method: 'GET' | 'PATCH' | 'DELETE';
  url: string;
  referenceId: string;
  body?: object;
}

/** Requests that succeed or fail together. */
export interface Graph {
  graphId: string;
  compositeRequest: GraphNode[];
}

const NodeError = z.object({ errorCode: z.string(), fields: z.array(z.string()).default([]) });
export type NodeError = z.infer<typeof NodeError>;

const NodeAnswer = z.object({ referenceId: z.string(), httpStatusCode: z.number(), body: z.unknown().optional() });
export type NodeAnswer = z.infer<typeof NodeAnswer>;

const GraphAnswer = z.object({
  graphId: z.string(),
  isSuccessful: z.boolean(),
  graphResponse: z.object({ compositeResponse: z.array(NodeAnswer) }),
});
export type GraphAnswer = z.infer<typeof GraphAnswer>;

/** api_rest, "Composite Graph Limits". */
const maxGraphs = 75;
const maxNodes = 500;

/** The errors of a node; empty if it succeeded. */
export const errorsOf = ({ body }: NodeAnswer): NodeError[] => z.array(NodeError).safeParse(body).data ?? [];

/** Distributes graphs, in order, over as few requests as the limits allow. */
export const requestsOf = (graphs: readonly Graph[]): Graph[][] => {
  const requests: Graph[][] = [];
  let nodes = Infinity;
  for (const graph of graphs) {
    const size = graph.compositeRequest.length;
    const last = requests.at(-1);
    if (last === undefined || last.length >= maxGraphs || nodes + size > maxNodes) {
      requests.push([graph]);
      nodes = size;
    } else {
      last.push(graph);
      nodes += size;
    }
  }
  return requests;
};

const isHalted = (answer: NodeAnswer): boolean => errorsOf(answer).some(({ errorCode }) => errorCode === 'PROCESSING_HALTED');

/** Whether Salesforce skipped a graph: after 14 failures it doesn't try the rest of a request. */
export const wasHalted = ({ graphResponse }: GraphAnswer): boolean => graphResponse.compositeResponse.every(isHalted);

/** jsforce's defaults are a timeout of half an hour and its own retries; 500 records and the automation they trigger take a while. */
export const graphRequestOptions = { timeout: 60_000, retry: { maxRetries: 0 } };

/** Sends graphs in one request, which counts as one API call. */
export const sendGraphs = async (connection: Connection, graphs: readonly Graph[]): Promise<GraphAnswer[]> => {
  const answer = await connection.requestPost('/composite/graph', { graphs }, { ...graphRequestOptions });
  return z.object({ graphs: z.array(GraphAnswer) }).parse(answer).graphs;
};
