import type { QueryRecord } from '../../orgTypes.ts';
import { queryColumns } from './queryColumns.ts';
import type { RestAnswer, RestCall, RestContext, RestRoutes } from './restTypes.ts';
import { ApiError } from './restErrors.ts';

const maxRecords = 2000;
const minRecords = 200;

/** The page size from `Sforce-Query-Options: batchSize=500`, within Salesforce's limits. */
const pageSize = ({ headers }: RestCall): number => {
  const asked = Number(/batchSize=(\d+)/i.exec(headers['sforce-query-options'] ?? '')?.[1] ?? maxRecords);
  return Math.min(maxRecords, Math.max(minRecords, asked));
};

const page = ({ base }: RestContext, records: readonly QueryRecord[], cursor: string, from: number, size: number): RestAnswer => {
  const done = from + size >= records.length;
  return {
    status: 200,
    body: {
      totalSize: records.length,
      done,
      ...(done ? {} : { nextRecordsUrl: `${base}/query/${cursor}-${from + size}` }),
      records: records.slice(from, from + size),
    },
  };
};

const ask = (context: RestContext, call: RestCall, includesRemoved: boolean): RestAnswer => {
  const soql = call.query.get('q');
  if (soql === null) throw new ApiError(400, 'MALFORMED_QUERY', 'A query string has to be specified');
  if (call.query.get('columns') === 'true') return { status: 200, body: queryColumns(context, soql) };
  const { totalSize, records } = context.org.query(context.caller, soql, { includesRemoved });
  const size = pageSize(call);
  if (records.length <= size) return { status: 200, body: { totalSize, done: true, records } };
  return page(context, records, context.pages.keep(context.caller.userId, records), 0, size);
};

/** SOQL queries, paginated. */
export const queryRoutes: RestRoutes = {
  'GET /query': (context, call) => ask(context, call, false),
  // The only Tooling API resource; its objects are stored with the others.
  'GET /tooling/query': (context, call) => ask(context, call, false),
  'GET /queryAll': (context, call) => ask(context, call, true),
  'GET /query/:locator': (context, call, { locator = '' }) => {
    const [cursor = '', from] = locator.split('-');
    return page(context, context.pages.read(context.caller.userId, cursor), cursor, Number(from), pageSize(call));
  },
};
