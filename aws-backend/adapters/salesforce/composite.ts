import { z } from 'zod';
import { callSalesforce, isTransient, requestOptions } from './callSalesforce.ts';
import { apiVersion, type Connection } from './connection.ts';
import { salesforceError } from './salesforceError.ts';

/** SOQL by name. A composite request allows at most five queries. */
export type Queries = Record<string, string>;

const Subresponse = z.object({ referenceId: z.string(), httpStatusCode: z.number(), body: z.unknown().optional() });
const Response = z.object({ compositeResponse: z.array(Subresponse) });
const Rows = z.object({ records: z.array(z.unknown()) });

/** The results of several queries, by name. */
export interface Answers {
  /** The rows of one query; throws if Salesforce rejected it. */
  rows<Row>(name: string, row: z.ZodType<Row>): Row[];
  /** The same, but an empty list if Salesforce rejected the query as invalid. */
  rowsIfAny<Row>(name: string, row: z.ZodType<Row>): Row[];
}

/** Encodes SOQL but keeps references to earlier answers, e.g. `@{media.records[0].Id}`. */
const encoded = (soql: string): string =>
  encodeURIComponent(soql).replaceAll(/%40%7B(.*?)%7D/g, (_match, reference: string) => `@{${decodeURIComponent(reference)}}`);

const answers = ({ compositeResponse }: z.infer<typeof Response>): Answers => {
  const find = (name: string): z.infer<typeof Subresponse> => {
    const found = compositeResponse.find(({ referenceId }) => referenceId === name);
    if (found === undefined) throw new Error(`Salesforce’s composite response lacks “${name}”`);
    return found;
  };
  const rows = <Row>(name: string, row: z.ZodType<Row>): Row[] => {
    const { httpStatusCode, body } = find(name);
    if (httpStatusCode >= 400) throw salesforceError(httpStatusCode, body);
    return z.array(row).parse(Rows.parse(body).records);
  };
  return { rows, rowsIfAny: (name, row) => (find(name).httpStatusCode === 400 ? [] : rows(name, row)) };
};

const isError = ({ httpStatusCode }: { httpStatusCode: number }): boolean => httpStatusCode >= 400;

/** Throws if any query failed for a transient reason, so that all are repeated: a missing answer must not pass for an empty one. */
const completed = (response: unknown): z.infer<typeof Response> => {
  const read = Response.parse(response);
  for (const { httpStatusCode, body } of read.compositeResponse.filter(isError)) {
    const error = salesforceError(httpStatusCode, body);
    if (isTransient(error)) throw error;
  }
  return read;
};

/** Runs several queries in one API call. Later queries may refer to results of earlier ones. */
export const composite = async (connect: () => Promise<Connection>, queries: Queries): Promise<Answers> => {
  const compositeRequest = Object.entries(queries).map(([referenceId, soql]) => ({
    method: 'GET',
    url: `/services/data/v${apiVersion}/query?q=${encoded(soql)}`,
    referenceId,
  }));
  const send = async (): Promise<z.infer<typeof Response>> =>
    completed(await (await connect()).requestPost('/composite', { allOrNone: false, compositeRequest }, { ...requestOptions }));
  return answers(await callSalesforce(send));
};
