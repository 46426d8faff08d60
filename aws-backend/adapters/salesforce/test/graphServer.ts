import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Graph, GraphNode } from '../compositeGraph.ts';

type Fields = Record<string, unknown>;
type Rows = Map<string, Fields>;

class NodeFailure extends Error {
  readonly errorCode: string;
  readonly fields: string[];
  constructor(errorCode: string, fields: string[] = []) {
    super(errorCode);
    this.errorCode = errorCode;
    this.fields = fields;
  }
}

const ended = ['Ready', 'Rejected'];

/** A minimal Salesforce org for writing insights: records, the status validation rule, detail records with a fixed parent. */
export const graphServer = async () => {
  const media: Rows = new Map();
  let insights: Rows = new Map();
  let nextId = 1;
  const state = {
    media,
    insights: () => [...insights.values()],
    calls: [] as string[],
    failures: new Map<string, string>(),
    refuseRequests: undefined as { status: number; errorCode: string; message?: string } | undefined,
    /** Whether the calling user has lost access to files. */
    isBlind: false,
    usage: 'api-usage=5/100',
    addInsight: (fields: Fields) => insights.set(`a0I${nextId}`, { Id: `a0I${nextId++}`, ...fields }),
  };

  const patchMedia = (id: string, body: Fields): unknown => {
    const before = media.get(id);
    if (!before) throw new NodeFailure('NOT_FOUND');
    const failure = state.failures.get(id);
    if (failure) throw new NodeFailure(failure, ['Summary__c']);
    const isLate = ended.includes(String(before['Status__c'])) && body['Status__c'] === 'Processing';
    if (isLate || (before['Status__c'] === 'Cancelled' && body['Status__c'] !== 'Cancelled')) {
      throw new NodeFailure('FIELD_CUSTOM_VALIDATION_EXCEPTION', ['Status__c']);
    }
    media.set(id, { ...before, ...body });
    return null;
  };

  const patchInsight = (path: string[], body: Fields): unknown => {
    const [first = '', name] = path;
    const found = [...insights].find(([id, { External_Id__c }]) => (name === undefined ? id === first : External_Id__c === name));
    if (found && 'Media__c' in body) throw new NodeFailure('INVALID_FIELD_FOR_INSERT_UPDATE', ['Media__c']);
    if (!found && name === undefined) throw new NodeFailure('NOT_FOUND');
    const [id, before] = found ?? [`a0I${nextId++}`, {}];
    insights.set(id, { Id: id, External_Id__c: name, ...before, ...body });
    return { id, success: true, created: !found, errors: [] };
  };

  const run = ({ method, url, body }: GraphNode): unknown => {
    const [object, ...path] = new URL(url, 'http://org').pathname.split('/').slice(5).map(decodeURIComponent);
    if (object === 'Media__c' && method === 'GET') {
      const row = media.get(path[0] ?? '');
      if (!row || state.isBlind) throw new NodeFailure('NOT_FOUND');
      return { Id: path[0], Processed_At__c: row['Processed_At__c'] ?? null };
    }
    if (object === 'Media__c') return patchMedia(path[0] ?? '', { ...body });
    if (method === 'DELETE') return insights.delete(path[0] ?? '') ? null : undefined;
    return patchInsight(path, { ...body });
  };

  const runGraph = ({ graphId, compositeRequest }: Graph) => {
    const saved = [new Map(media), new Map(insights)] as const;
    const halted = [{ errorCode: 'PROCESSING_HALTED', message: 'rolled back' }];
    const compositeResponse: object[] = [];
    for (const [index, node] of compositeRequest.entries()) {
      try {
        compositeResponse.push({ referenceId: node.referenceId, httpStatusCode: 200, body: run(node) });
      } catch (error) {
        if (!(error instanceof NodeFailure)) throw error;
        const { errorCode, fields } = error;
        for (const [id, row] of saved[0]) media.set(id, row);
        insights = saved[1];
        const answers = compositeRequest.map(({ referenceId }, at) => ({
          referenceId,
          httpStatusCode: at === index ? 400 : 412,
          body: at === index ? [{ errorCode, fields, message: 'holds what was written' }] : halted,
        }));
        return { graphId, isSuccessful: false, graphResponse: { compositeResponse: answers } };
      }
    }
    return { graphId, isSuccessful: true, graphResponse: { compositeResponse } };
  };

  const runGraphs = (graphs: Graph[]) => {
    let failures = 0;
    const answers = graphs.map((graph) => {
      if (failures < 14) {
        const answer = runGraph(graph);
        failures += Number(!answer.isSuccessful);
        return answer;
      }
      const compositeResponse = graph.compositeRequest.map(({ referenceId }) => ({
        referenceId,
        httpStatusCode: 412,
        body: [{ errorCode: 'PROCESSING_HALTED', message: 'not tried' }],
      }));
      return { graphId: graph.graphId, isSuccessful: false, graphResponse: { compositeResponse } };
    });
    return { graphs: answers };
  };

  const query = (soql: string) => {
    const ids = [...soql.matchAll(/'(\w{18})'/g)].map(([, id]) => id);
    const records = state.insights().filter(({ Media__c }) => ids.includes(String(Media__c)));
    return { totalSize: records.length, done: true, records };
  };

  const answer = async (request: IncomingMessage): Promise<[number, unknown]> => {
    const url = new URL(request.url ?? '', 'http://org');
    state.calls.push(url.pathname.split('/').slice(4).join('/'));
    const { status, ...refusal } = state.refuseRequests ?? {};
    if (status !== undefined) return [status, [{ message: 'no', ...refusal }]];
    if (url.pathname.endsWith('/query') && state.isBlind) return [400, [{ errorCode: 'INVALID_TYPE', message: 'no such object' }]];
    if (url.pathname.endsWith('/query')) return [200, query(url.searchParams.get('q') ?? '')];
    return [200, runGraphs(((await json(request)) as { graphs: Graph[] }).graphs)];
  };

  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) => {
      response.writeHead(status, { 'content-type': 'application/json', 'sforce-limit-info': state.usage }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { ...state, state, url, close: () => new Promise((resolve) => server.close(resolve)) };
};
